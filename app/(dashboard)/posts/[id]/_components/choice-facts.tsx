import { useTranslations } from "next-intl";
import { formatDuration, labelSentence } from "@/lib/posts/rules";
import type { PostDetail } from "@/lib/posts/types";
import { Fact } from "./fact";

const MS = 1000;

/** What was chosen for the post. Of a draft only what goes along counts: the rest is chosen in TikTok. */
export function ChoiceFacts({ post }: { post: PostDetail }) {
  const t = useTranslations("post.facts");
  const isPhotos = post.photoCount > 0;
  const isDraft = post.delivery === "inbox";
  return (
    <>
      {isPhotos && post.title && <Fact name={t("title")}>{post.title}</Fact>}
      {post.caption && !(isDraft && !isPhotos) && (
        <Fact name={t(isPhotos ? "description" : "caption")}>
          <span className="break-words whitespace-pre-line">{post.caption}</span>
        </Fact>
      )}
      {isDraft ? (
        <Fact name={t("rest")}>
          <span className="text-ink2">{t("restNote")}</span>
        </Fact>
      ) : (
        <DirectFacts post={post} />
      )}
      <MediaFact post={post} />
    </>
  );
}

function DirectFacts({ post }: { post: PostDetail }) {
  const t = useTranslations("post.facts");
  const label = labelSentence(post);
  const isPhotos = post.photoCount > 0;
  return (
    <>
      <Fact name={t("privacy")}>{t(`privacyLevels.${privacyOf(post)}`)}</Fact>
      <Fact name={t("may")}>
        {listInteractions(post)
          .map((name) => t(`interactions.${name}`))
          .join(", ")}
      </Fact>
      {isPhotos && <Fact name={t("music")}>{t(post.autoAddMusic ? "autoMusic" : "noMusic")}</Fact>}
      {label && <Fact name={t("disclosure")}>{label}</Fact>}
      {post.isAiGenerated && <Fact name={t("ai")}>{t("aiLabel")}</Fact>}
      {!isPhotos && (
        <Fact name={t("cover")}>
          {t.rich("frameAt", {
            at: () => <span className="timecode">{(post.coverTimestampMs / MS).toFixed(2)} s</span>,
          })}
        </Fact>
      )}
    </>
  );
}

function MediaFact({ post }: { post: PostDetail }) {
  const t = useTranslations("post.facts");
  if (post.photoCount > 0) {
    return (
      <Fact name={t("photos")}>
        {t("photosNote", { count: post.photoCount, cover: post.photoCoverIndex + 1 })}
      </Fact>
    );
  }
  return (
    <Fact name={t("video")}>
      <span className="break-all">{post.media.name}</span>
      {post.media.durationMs !== null && (
        <span className="timecode text-ink2"> {formatDuration(post.media.durationMs)}</span>
      )}
    </Fact>
  );
}

const privacyLevels = [
  "PUBLIC_TO_EVERYONE",
  "MUTUAL_FOLLOW_FRIENDS",
  "FOLLOWER_OF_CREATOR",
  "SELF_ONLY",
] as const;

function privacyOf({ privacyLevel }: PostDetail) {
  return privacyLevels.find((level) => level === privacyLevel) ?? "none";
}

/** Duet and stitch do not exist for photos. */
function listInteractions({ allowComment, allowDuet, allowStitch, photoCount }: PostDetail) {
  const isVideo = photoCount === 0;
  const allowed = [
    allowComment && ("comment" as const),
    isVideo && allowDuet && ("duet" as const),
    isVideo && allowStitch && ("stitch" as const),
  ].filter((name) => name !== false);
  return allowed.length > 0 ? allowed : [isVideo ? ("watch" as const) : ("look" as const)];
}
