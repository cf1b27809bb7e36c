import "server-only";
import type { ApproveManyInput } from "@/lib/approvals/input";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { answerEach, type PostAnswer } from "./answer-each";
import { type DecidedPost, decideAsMember } from "./decide-approval";
import { readClock } from "./read-clock";

/** Several at once, each as it stood before this person's eyes: what has changed since is refused, the others are not. */
export async function approveMany(
  member: Member,
  { requests }: ApproveManyInput,
  given?: Date,
): Promise<PostAnswer<DecidedPost>[]> {
  assertMay(member, "approve posts");
  const now = given ?? (await readClock());
  return answerEach(requests, (seen) =>
    decideAsMember(member, { ...seen, decision: "approve", note: null }, now),
  );
}
