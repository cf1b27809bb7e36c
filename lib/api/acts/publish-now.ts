import "server-only";
import { publishNow } from "@/lib/posts/publish-now";
import type { Scheduled } from "@/lib/posts/schedule-post";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { ApiProblem } from "../api-problem";
import { assertAgreed } from "./assert-agreed";
import { type ActedOn, type ActedPost, atRevision } from "./at-revision";
import { refuse } from "./refuse";
import { retryForProgram } from "./retry";

/** What waits for its time goes out before it; what failed or is held, at once. */
export async function publishNowForProgram(member: Member, acted: ActedOn): Promise<Scheduled> {
  assertMay(member, "compose posts");
  return atRevision(member, acted, async (post) => {
    if (post.status === "scheduled") {
      await assertAgreed(post);
      return publishNow(member, { postId: post.postId, revision: post.revision });
    }
    if (post.status === "failed" || post.status === "needs attention") {
      return retryForProgram(member, { postId: post.postId, seenRevision: post.revision }, { when: "now" });
    }
    throw post.status === "draft" && !post.waitsForMedia ? explainDraft(post) : refuse("publish-now", post);
  });
}

/** Nobody has agreed to a draft: that is done with the request that says how it goes out. */
function explainDraft({ delivery, privacyLevel }: ActedPost): ApiProblem {
  if (delivery === "direct" && privacyLevel === null) {
    return new ApiProblem("privacy_not_stated", "Nobody said yet who may see this draft.", {
      remedy:
        "PATCH it with publish_now: true, and tiktok.privacy_level with every interaction or a posting_profile.",
    });
  }
  return new ApiProblem("declaration_missing", "Nobody has agreed yet to posting this draft.", {
    remedy: "PATCH it with publish_now: true, by a key whose maker agreed to TikTok's declaration.",
  });
}
