import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { describePrepared, formatBytes } from "@/lib/media/rules";
import type { MediaView, PreparedPhotoView } from "@/lib/media/types";
import { formatDuration } from "@/lib/posts/rules";

const looks = {
  checking: { tone: "wait", word: "Checking" },
  ready: { tone: "ok", word: "Ready" },
  refused: { tone: "hold", word: "Refused" },
  removed: { tone: "neutral", word: "File removed" },
} as const;

export function MediaFacts({ media }: { media: MediaView }) {
  const { tone, word } = looks[media.status];
  const picture = media.width && media.height ? `${media.width}×${media.height}` : null;
  const turned = media.rotation ? `, turned ${media.rotation}°` : "";
  return (
    <div className="min-w-0">
      <Badge tone={tone}>{word}</Badge>
      <p className="mt-2 text-sm text-ink2 text-pretty">
        {media.problem ?? sentences[media.kind][media.status]}
      </p>
      {media.prepared && <Prepared prepared={media.prepared} />}
      <dl className="mt-4 divide-y divide-line border-y border-line text-sm">
        <Fact
          name="Length"
          value={media.durationMs === null ? null : formatDuration(media.durationMs)}
          isMono
        />
        <Fact name="Picture" value={picture && `${picture}${turned}`} isMono />
        <Fact
          name="Frame rate"
          value={media.framesPerSecond && `${Number(media.framesPerSecond.toFixed(2))} fps`}
          isMono
        />
        <Fact name={media.kind === "photo" ? "Format" : "Container"} value={media.container} />
        <Fact name="Video" value={media.videoCodec} />
        <Fact name="Sound" value={media.audioCodec ?? (media.videoCodec ? "None" : null)} />
        <Fact name="Size" value={formatBytes(media.sizeBytes)} isMono />
        <Fact name="Uploaded" value={<Instant iso={media.createdAt} />} />
        <Fact name="SHA-256" value={media.sha256} isMono />
      </dl>
    </div>
  );
}

const sentences = {
  video: {
    checking: "The stored file is read once more on the server. This takes a moment.",
    ready: "Fits TikTok's rules for files. How long a video may be depends on the account.",
    refused: "TikTok would refuse this file.",
    removed: "Its posts have gone out; the poster and the facts are kept.",
  },
  photo: {
    checking: "The photo is read and prepared on the server. This takes a moment.",
    ready: "Fits TikTok's rules for photos.",
    refused: "This photo cannot be used.",
    removed: "Its posts have gone out; the poster and the facts are kept.",
  },
};

function Prepared({ prepared }: { prepared: PreparedPhotoView }) {
  return (
    <p className="mt-2 text-sm text-pretty">
      <span className="text-ink3">What TikTok gets: </span>
      {describePrepared(prepared)}
    </p>
  );
}

function Fact({ name, value, isMono }: { name: string; value: ReactNode; isMono?: boolean }) {
  if (!value) return null;
  return (
    <div className="flex gap-4 py-1.5">
      <dt className="w-24 shrink-0 text-ink3">{name}</dt>
      <dd className={isMono ? "timecode min-w-0 break-all" : "min-w-0"}>{value}</dd>
    </div>
  );
}

/** In the zone and manner of whoever looks; this part is only ever rendered in a browser. */
function Instant({ iso }: { iso: string }) {
  const text = new Date(iso).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  return <time dateTime={iso}>{text}</time>;
}
