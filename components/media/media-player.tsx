import { Film, ImageIcon } from "lucide-react";
import { hasFile } from "@/lib/media/rules";
import type { MediaKind, MediaView } from "@/lib/media/types";

const frame = "mx-auto aspect-[9/16] max-h-[42dvh] rounded-card bg-black";

export function MediaPlayer({ media }: { media: MediaView }) {
  if (media.kind === "photo") return <Photo media={media} />;
  if (!hasFile(media) && media.status !== "removed") return <Nothing kind="video" />;
  return (
    // biome-ignore lint/a11y/useMediaCaption: what people upload brings no captions
    <video
      src={`/media/${media.id}/file`}
      poster={media.hasPoster ? `/media/${media.id}/poster` : undefined}
      controls
      playsInline
      preload="metadata"
      className={frame}
    />
  );
}

/** As TikTok will get it; until that is known, the poster. Few browsers could show a HEIC original. */
function Photo({ media }: { media: MediaView }) {
  const shown = media.prepared ? "photo" : media.hasPoster ? "poster" : null;
  if (!shown) return <Nothing kind="photo" />;
  return (
    // biome-ignore lint/performance/noImgElement: a file behind a session, already of the right size
    <img
      src={`/media/${media.id}/${shown}`}
      alt={media.name}
      width={media.prepared?.width}
      height={media.prepared?.height}
      className="mx-auto max-h-[42dvh] w-auto max-w-full rounded-card object-contain"
    />
  );
}

function Nothing({ kind }: { kind: MediaKind }) {
  const Icon = kind === "photo" ? ImageIcon : Film;
  return (
    <div className={`${frame} grid place-items-center bg-sunk text-ink3`}>
      <Icon aria-hidden className="size-7" strokeWidth={1.5} />
    </div>
  );
}
