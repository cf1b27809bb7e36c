import { useTranslations } from "next-intl";
import { usePlayer } from "@/components/comments/player-context";
import { Poster } from "@/components/posts/poster";
import type { PostDetail } from "@/lib/posts/types";

/** The very content of the post: its video to play, or its photos as TikTok gets them. */
export function PostMedia({ post }: { post: PostDetail }) {
  if (post.photos.length > 0) return <PhotoStrip post={post} />;
  if (post.hasFile) return <PostVideo post={post} />;
  return <Poster media={post.media} className="w-full max-w-[160px] rounded-xl sm:max-w-[220px]" />;
}

function PostVideo({ post }: { post: PostDetail }) {
  const t = useTranslations("post.media");
  const player = usePlayer();
  return (
    // biome-ignore lint/a11y/useMediaCaption: it is the person's own video, as TikTok will get it.
    <video
      key={post.media.id}
      ref={player.attach}
      src={`/media/${post.media.id}/file`}
      poster={post.media.hasPoster ? `/media/${post.media.id}/poster` : undefined}
      controls
      playsInline
      preload="none"
      aria-label={t("video", { name: post.media.name })}
      className="aspect-[9/16] w-full max-w-[160px] rounded-xl bg-black object-contain shadow-card sm:max-w-[220px]"
    />
  );
}

/** Each opens as TikTok gets it. */
function PhotoStrip({ post }: { post: PostDetail }) {
  const t = useTranslations("post.media");
  const { photos, photoCoverIndex } = post;
  return (
    <ol
      aria-label={t("photos")}
      className="-m-1 grid max-h-[27rem] grid-cols-4 content-start gap-2.5 overflow-y-auto p-1 sm:grid-cols-2 lg:grid-cols-4"
    >
      {photos.map((photo, index) => (
        <li key={photo.id} id={`photo-${index + 1}`} className="relative scroll-mt-4">
          <a
            href={photo.prepared ? `/media/${photo.id}/photo` : `/media/${photo.id}/poster`}
            target="_blank"
            rel="noreferrer"
            aria-label={t(index === photoCoverIndex ? "coverPhoto" : "photo", {
              index: index + 1,
              count: photos.length,
              name: photo.name,
            })}
            className="block rounded-poster"
          >
            <Poster
              media={{ ...photo, kind: "photo", durationMs: null }}
              className={
                index === photoCoverIndex
                  ? "aspect-[3/4] w-full outline-2 outline-offset-2 outline-cue"
                  : "aspect-[3/4] w-full"
              }
            />
          </a>
          <span
            aria-hidden
            className="timecode pointer-events-none absolute top-1 start-1 grid h-5 min-w-5 place-items-center rounded-full bg-black/65 px-1 text-xs text-white"
          >
            {index + 1}
          </span>
          {index === photoCoverIndex && (
            <span
              aria-hidden
              className="pointer-events-none absolute bottom-1 start-1 rounded bg-card px-1.5 py-0.5 text-xs font-medium text-ink shadow-card"
            >
              {t("cover")}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
