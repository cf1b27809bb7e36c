import type { PostStatus } from "@/lib/posts/states";
import { isOut, isRunning } from "@/lib/posts/states";
import { ApiProblem } from "../api-problem";
import { toApiStatus } from "../contract/post";
import type { ActedPost } from "./at-revision";

type Act = "delete" | "cancel" | "retry" | "publish-now";

const details: Record<PostStatus, string> = {
  draft: "This post is a draft.",
  "awaiting approval": "This post waits for somebody to approve it.",
  scheduled: "This post waits for its time.",
  preparing: "This post is going out.",
  uploading: "This post is going out.",
  processing: "TikTok is processing this post.",
  "in review": "TikTok has this post, and reviews it.",
  published: "This post is published.",
  "in inbox": "This post lies in the TikTok inbox.",
  failed: "This post has failed.",
  "needs attention": "This post is held.",
  "outcome unknown": "Nobody knows yet whether this post is out.",
  canceled: "This post was canceled.",
};

const gone = "Its creator deletes it in the TikTok app: TikTok lets no other program do that.";
const agreeAnew = "PATCH it with publish_at or publish_now: that says anew how it goes out.";
const stop = "POST …/cancel stops it, where TikTok does not have it yet.";
const wait = "There is nothing to do: …/events tells what becomes of it.";

/** What helps instead, where it is not the same for all. */
const remedies: Record<Act, Partial<Record<PostStatus, string>>> = {
  delete: { published: gone, "in review": gone, "in inbox": gone, ...ofRunning(stop) },
  cancel: { published: gone, "in review": gone, "in inbox": gone },
  retry: {
    draft: agreeAnew,
    canceled: agreeAnew,
    "awaiting approval": "Somebody who may approves it in the dashboard, or cancel it.",
    scheduled: "POST …/publish-now lets it go out before its time.",
    ...ofRunning(wait),
  },
  "publish-now": {
    draft: agreeAnew,
    canceled: agreeAnew,
    "awaiting approval": "Somebody who may approves it in the dashboard: then it goes out at its time.",
    ...ofRunning(wait),
  },
};

function ofRunning(words: string): Partial<Record<PostStatus, string>> {
  return { preparing: words, uploading: words, processing: words };
}

/** Why a post cannot be treated so in its state, and what to do instead. */
export function refuse(
  act: Act,
  { status, waitsForMedia }: Pick<ActedPost, "status" | "waitsForMedia">,
  detail = details[status],
): ApiProblem {
  const more = { post_status: toApiStatus(status, waitsForMedia) };
  if (waitsForMedia) {
    const remedy =
      "It is scheduled by itself once they are there: …/events tells when. Or PATCH or cancel it.";
    return new ApiProblem("wrong_state", "This post waits for its files.", { remedy, more });
  }
  if (status === "outcome unknown") return new ApiProblem("outcome_unknown", detail, { more });
  const code = isOut(status) || isRunning(status) ? "post_locked" : "wrong_state";
  return new ApiProblem(code, detail, { remedy: remedies[act][status], more });
}
