import "server-only";
import { db } from "@/db";
import { isStillAgreed } from "@/lib/posts/reschedule-post";
import { ApiProblem } from "../api-problem";
import type { ActedPost } from "./at-revision";

/** Nothing goes out of which nobody agrees any more to how it is. */
export async function assertAgreed({ postId }: ActedPost): Promise<void> {
  if (await isStillAgreed(db, postId)) return;
  throw new ApiProblem(
    "declaration_missing",
    "What was agreed about this post is void: it was changed since.",
    {
      remedy: "PATCH it with publish_now or publish_at: that agrees to it as it is now.",
    },
  );
}
