import "server-only";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { answerEach, type PostAnswer } from "./answer-each";
import { resolveChosen } from "./choose-time";
import { findCrowding } from "./find-crowding";
import type { MovePostsInput } from "./input";
import { readClock } from "./read-clock";
import { reschedulePost } from "./reschedule-post";
import type { Scheduled } from "./schedule-post";

/** Several posts to other times, as dragged on the calendar. */
export async function movePosts(
  member: Member,
  { moves, isUndo = false }: MovePostsInput,
  given?: Date,
): Promise<PostAnswer<Scheduled>[]> {
  assertMay(member, "compose posts");
  const now = given ?? (await readClock());
  const planned = moves.map((move) => ({ postId: move.postId, at: resolveChosen(move).instant }));
  const crowded = isUndo ? new Map<string, string>() : await findCrowding(member, planned, now);
  return answerEach(moves, async (move) => {
    const reason = crowded.get(move.postId);
    if (reason) throw new AppError("conflict", reason);
    return reschedulePost(member, move, { now, isUndo });
  });
}
