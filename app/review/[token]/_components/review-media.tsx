"use client";

import Image from "next/image";
import { useTranslations } from "next-intl";
import { MomentLine } from "@/components/comments/moment-line";
import { usePlayer } from "@/components/comments/player-context";
import type { SharedDetail } from "@/lib/clients/types";
import type { ThreadView } from "@/lib/comments/types";
import { guestThreadId } from "./guest-thread-id";

interface ReviewMediaProps {
  post: SharedDetail;
  /** Where the link's files lie. */
  base: string;
  threads: ThreadView[];
}

/** The video to play, or the photos to swipe. */
export function ReviewMedia({ post, base, threads }: ReviewMediaProps) {
  return post.photos.length > 0 ? (
    <Photos post={post} base={base} />
  ) : (
    <Video post={post} base={base} threads={threads} />
  );
}

function Video({ post, base, threads }: ReviewMediaProps) {
  const t = useTranslations("review");
  const player = usePlayer();
  const { id, hasPoster, durationMs } = post.media;
  const poster = hasPoster ? `${base}/media/${id}/poster` : undefined;
  return (
    <div className="mx-auto grid w-full max-w-[min(100%,calc(68dvh*9/16))] gap-2 lg:max-w-[20rem]">
      {post.hasFile ? (
        // biome-ignore lint/a11y/useMediaCaption: it is the client's own video, as TikTok will get it.
        <video
          ref={player.attach}
          src={`${base}/media/${id}`}
          poster={poster}
          controls
          playsInline
          preload="metadata"
          aria-label={t("video")}
          className="aspect-[9/16] w-full rounded-xl bg-black object-contain shadow-card"
        />
      ) : (
        <Still poster={poster} />
      )}
      {durationMs !== null && (
        <MomentLine threads={threads} durationMs={durationMs} threadElementId={guestThreadId} />
      )}
    </div>
  );
}

/** The agency keeps the file no longer: what it looked like stays. */
function Still({ poster }: { poster: string | undefined }) {
  const t = useTranslations("review");
  return (
    <div className="relative grid aspect-[9/16] w-full place-items-center overflow-hidden rounded-xl bg-sunk">
      {poster ? (
        <Image src={poster} alt={t("poster")} fill unoptimized className="object-cover" />
      ) : (
        <p className="px-6 text-center text-ink2">{t("noFile")}</p>
      )}
    </div>
  );
}

function Photos({ post, base }: Omit<ReviewMediaProps, "threads">) {
  const t = useTranslations("review");
  const count = post.photos.length;
  return (
    <section
      aria-label={t("photos")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what a finger swipes, the arrow keys scroll.
      tabIndex={0}
      className="-mx-4 flex snap-x snap-mandatory gap-2 overflow-x-auto px-4 pb-2 md:mx-0 md:px-0"
    >
      {post.photos.map(({ id }, index) => (
        <figure
          key={id}
          id={`photo-${index + 1}`}
          className="relative aspect-[3/4] w-[86%] shrink-0 snap-center overflow-hidden rounded-xl bg-black"
        >
          <Image
            src={`${base}/media/${id}`}
            alt={t("photoOf", { number: index + 1, count })}
            fill
            unoptimized
            className="object-contain"
          />
          <figcaption
            aria-hidden
            className="timecode absolute end-2 top-2 rounded-full bg-black/65 px-2 text-sm leading-6 text-white"
          >
            {index + 1}/{count}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
