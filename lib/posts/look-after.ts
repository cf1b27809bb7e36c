import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { findEvidence } from "./find-evidence";
import { lookAgain } from "./look-again";
import { lookAtHeld } from "./look-at-held";
import { readPost } from "./running-post";

/** The look that a post's `lookAt` asks for, as the post is now. */
export async function lookAfter(postId: string, now = new Date()): Promise<string> {
  const held = await readPost(postId);
  if (held.post.status === "needs attention") return lookAtHeld(held, now);
  if (held.post.status !== "outcome unknown") return lookAgain(postId, now);
  await db.update(posts).set({ lookAt: null }).where(eq(posts.id, postId));
  return findEvidence(postId);
}
