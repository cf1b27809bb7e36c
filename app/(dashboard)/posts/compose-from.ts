import { type Composition, TargetChoices } from "@/lib/compositions/input";
import type { PostDetail } from "@/lib/posts/types";

/** A post as the composer holds it. */
export function composeFrom(post: PostDetail, workspaceZone: string): Composition {
  const [date = "", time = ""] = post.scheduledLocal?.split("T") ?? [];
  const { title, caption, isAiGenerated, autoAddMusic, coverTimestampMs, photoCoverIndex } = post;
  return {
    mediaIds: post.photos.length > 0 ? post.photos.map((photo) => photo.id) : [post.media.id],
    title,
    caption,
    isAiGenerated,
    autoAddMusic,
    coverTimestampMs,
    photoCoverIndex,
    targets: [
      {
        accountId: post.account.id,
        postId: post.id,
        choices: TargetChoices.parse(post),
        caption: null,
        at: null,
      },
    ],
    isNow: false,
    date,
    time,
    timeZone: post.timeZone ?? workspaceZone,
    lateMinutesMax: post.lateMinutesMax,
  };
}
