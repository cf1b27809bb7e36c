import "server-only";
import { moveToFreeSlot, retryPost } from "@/lib/posts/reschedule-post";
import { scheduleHeld } from "@/lib/posts/schedule-held";
import type { Scheduled } from "@/lib/posts/schedule-post";
import { settleUnknown } from "@/lib/posts/settle-unknown";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { ApiProblem } from "../api-problem";
import type { RetryBody } from "../contract/posts";
import { assertAgreed } from "./assert-agreed";
import { type ActedOn, type ActedPost, atRevision } from "./at-revision";
import { refuse } from "./refuse";

/** Lets a post that failed, or is held, go out after all, by what was agreed. */
export async function retryForProgram(
  member: Member,
  acted: ActedOn,
  { when, confirmed_absent: isAbsent = false }: RetryBody,
): Promise<Scheduled> {
  assertMay(member, "compose posts");
  return atRevision(member, acted, async (post) => {
    if (post.status === "outcome unknown") {
      if (!isAbsent) throw refuse("retry", post);
      return postAgain(member, post, acted);
    }
    if (post.status !== "failed" && post.status !== "needs attention") throw refuse("retry", post);
    await assertAgreed(post);
    return retry(member, post, when ?? usualTime(post));
  });
}

/**
 * That it is not there was said of what the caller saw: said again, after the post went out once more, it would be of
 * another publication, and the third post a second one.
 */
async function postAgain(member: Member, post: ActedPost, { seenRevision }: ActedOn): Promise<Scheduled> {
  if (seenRevision === null) {
    throw new ApiProblem("precondition_required", "Say which version you found to be absent.", {
      remedy: "Send If-Match with the ETag of the post that you looked for. If-Match: * says nothing here.",
    });
  }
  return settleUnknown(member, { postId: post.postId, revision: post.revision, isThere: false });
}

const isAhead = ({ scheduledAt }: ActedPost) => scheduledAt !== null && scheduledAt.getTime() > Date.now();

function usualTime(post: ActedPost): NonNullable<RetryBody["when"]> {
  return post.status === "needs attention" && isAhead(post) ? "planned_time" : "now";
}

async function retry(
  member: Member,
  post: ActedPost,
  when: NonNullable<RetryBody["when"]>,
): Promise<Scheduled> {
  const ref = { postId: post.postId, revision: post.revision };
  if (when === "next_free_time") return moveToFreeSlot(member, ref);
  if (when === "now") return retryPost(member, ref);
  if (post.status === "needs attention" && isAhead(post)) return scheduleHeld(member, ref);
  throw new ApiProblem("invalid_request", "Its time has gone by.", {
    pointer: "/when",
    remedy: "Say now or next_free_time, or PATCH it with another publish_at.",
  });
}
