import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useMoments } from "@/components/posts/use-moments";
import { cn } from "@/components/ui/cn";
import type { LibraryItem, MediaDetail } from "@/lib/media/types";
import { formatDuration } from "@/lib/posts/rules";
import { useSizes } from "../use-sizes";

const HASH_SHOWN = 12;

interface MediaFactsProps {
  media: LibraryItem;
  /** What only the answer about this one file brings. */
  extra: MediaDetail | null;
  timeZone: string;
}

/** What the file is, as the server read it. */
export function MediaFacts({ media, extra, timeZone }: MediaFactsProps) {
  const t = useTranslations("library.facts");
  const { sayBytes, sayBitrate } = useSizes();
  const { sayMoment } = useMoments(timeZone);
  const { kind, durationMs, width, height, rotation, framesPerSecond, container, videoCodec } = media;
  const size = width && height ? `${width}×${height}` : null;
  const at = sayMoment(media.createdAt);
  return (
    <section aria-label={t("title")}>
      <h3 className="text-sm font-semibold">{t("title")}</h3>
      <dl className="mt-1 divide-y divide-line border-b border-line text-sm">
        <Fact name={t("length")} isMono value={durationMs === null ? null : formatDuration(durationMs)} />
        <Fact
          name={t("picture")}
          isMono
          value={size && (rotation ? t("turned", { size, degrees: rotation }) : size)}
        />
        <Fact
          name={t("rate")}
          isMono
          value={framesPerSecond && t("fps", { value: Number(framesPerSecond.toFixed(2)) })}
        />
        <Fact name={t("range")} value={extra?.isHdr == null ? null : t(extra.isHdr ? "hdr" : "sdr")} />
        <Fact name={t(kind === "photo" ? "format" : "container")} value={container} />
        <Fact name={t("video")} value={videoCodec} />
        <Fact
          name={t("bitrate")}
          isMono
          value={durationMs ? sayBitrate((media.sizeBytes * 8000) / durationMs) : null}
        />
        <Fact
          name={t("sound")}
          value={(media.audioCodec || videoCodec) && <Sound media={media} extra={extra} />}
        />
        <Fact name={t("size")} isMono value={media.sizeBytes > 0 && sayBytes(media.sizeBytes)} />
        <Fact
          name={t("uploaded")}
          value={extra?.uploadedBy ? t("uploadedBy", { at, name: extra.uploadedBy }) : at}
        />
        <Fact name={t("sha")} value={media.sha256 && <Hash sha256={media.sha256} />} />
      </dl>
    </section>
  );
}

function Sound({ media, extra }: Pick<MediaFactsProps, "media" | "extra">) {
  const t = useTranslations("library.facts");
  const { audioCodec, videoCodec } = media;
  if (!audioCodec) return videoCodec ? t("silent") : null;
  if (!extra?.audioChannels || !extra.audioSampleRate) return audioCodec;
  return t("soundOf", {
    codec: audioCodec,
    channels: extra.audioChannels,
    rate: extra.audioSampleRate / 1000,
  });
}

function Hash({ sha256 }: { sha256: string }) {
  const t = useTranslations("library.facts");
  const [isCopied, setCopied] = useState(false);
  const Icon = isCopied ? Check : Copy;
  return (
    <>
      <button
        type="button"
        title={sha256}
        onClick={() => navigator.clipboard.writeText(sha256).then(() => setCopied(true))}
        className="timecode inline-flex min-h-6 items-center gap-1.5 hover:text-ink2"
      >
        {sha256.slice(0, HASH_SHOWN)}… <span className="sr-only">{t("copySha")}</span>
        <Icon aria-hidden className="size-3.5 text-ink3" />
      </button>
      <span role="status" className="sr-only">
        {isCopied && t("copied")}
      </span>
    </>
  );
}

function Fact({ name, value, isMono }: { name: string; value: ReactNode; isMono?: boolean }) {
  if (!value) return null;
  return (
    <div className="flex gap-4 py-1.5">
      <dt className="w-24 shrink-0 text-ink3">{name}</dt>
      <dd className={cn("min-w-0", isMono && "timecode break-all")}>{value}</dd>
    </div>
  );
}
