import "server-only";
import { db } from "@/db";
import { findLiving } from "./find-request";
import type { DecideInput } from "./input";

/** The order that the button of an approver who looks at the post now would give. */
export async function toDecision(
  postId: string,
  { decision = "approve", note = null }: Partial<Pick<DecideInput, "decision" | "note">> = {},
): Promise<DecideInput> {
  const request = await findLiving(db, postId);
  if (!request) throw new Error("Nobody has asked for approval.");
  return { postId, requestId: request.id, seenHash: request.contentHash, decision, note };
}
