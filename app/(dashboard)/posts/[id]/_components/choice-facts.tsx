import { formatDuration, labelSentence, privacyLabels } from "@/lib/posts/rules";
import type { PostDetail } from "@/lib/posts/types";
import { Fact } from "./fact";

const MS = 1000;

/** What was chosen for the post. Of a draft only what goes along counts: the rest is chosen in TikTok. */
export function ChoiceFacts({ post }: { post: PostDetail }) {
  const isPhotos = post.photoCount > 0;
  const isDraft = post.delivery === "inbox";
  return (
    <>
      {isPhotos && post.title && <Fact name="Title">{post.title}</Fact>}
      {post.caption && !(isDraft && !isPhotos) && (
        <Fact name={isPhotos ? "Description" : "Caption"}>
          <span className="break-words whitespace-pre-line">{post.caption}</span>
        </Fact>
      )}
      {isDraft ? (
        <Fact name="Everything else">
          <span className="text-ink2">Chosen in TikTok by whoever finishes the draft</span>
        </Fact>
      ) : (
        <DirectFacts post={post} />
      )}
      <MediaFact post={post} />
    </>
  );
}

function DirectFacts({ post }: { post: PostDetail }) {
  const label = labelSentence(post);
  const isPhotos = post.photoCount > 0;
  return (
    <>
      <Fact name="Who can see it">{sayPrivacy(post)}</Fact>
      <Fact name="People may">{sayInteractions(post)}</Fact>
      {isPhotos && <Fact name="Music">{post.autoAddMusic ? "TikTok picks the music" : "None added"}</Fact>}
      {label && <Fact name="Disclosure">{label}</Fact>}
      {post.isAiGenerated && <Fact name="AI-generated">Labeled as AI-generated</Fact>}
      {!isPhotos && (
        <Fact name="Cover">
          Frame at <span className="timecode">{(post.coverTimestampMs / MS).toFixed(2)} s</span>
        </Fact>
      )}
    </>
  );
}

function MediaFact({ post }: { post: PostDetail }) {
  if (post.photoCount > 0) {
    return (
      <Fact name="Photos">
        {post.photoCount}, the cover is photo {post.photoCoverIndex + 1}
      </Fact>
    );
  }
  return (
    <Fact name="Video">
      <span className="break-all">{post.media.name}</span>
      {post.media.durationMs !== null && (
        <span className="timecode text-ink2"> {formatDuration(post.media.durationMs)}</span>
      )}
    </Fact>
  );
}

function sayPrivacy({ privacyLevel }: PostDetail): string {
  if (!privacyLevel) return "Not chosen yet";
  return privacyLabels[privacyLevel] ?? privacyLevel;
}

/** Duet and stitch do not exist for photos. */
function sayInteractions({ allowComment, allowDuet, allowStitch, photoCount }: PostDetail): string {
  const isVideo = photoCount === 0;
  const allowed = [
    allowComment && "comment",
    isVideo && allowDuet && "duet",
    isVideo && allowStitch && "stitch",
  ].filter(Boolean);
  return allowed.length > 0 ? allowed.join(", ") : isVideo ? "only watch" : "only look";
}
