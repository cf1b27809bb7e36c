import "server-only";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { addToQueue } from "./add-to-queue";
import { chooseTime } from "./choose-time";
import type { SchedulePostInput } from "./input";
import { readClock } from "./read-clock";
import { scheduleAt } from "./schedule-at";

export interface Scheduled {
  postId: string;
  scheduledAt: Date;
  revision: number;
  /** What must be said about the time: a clock change moved or doubled it, or the queue chose it. */
  note: string | null;
  /** It goes out only once it has been approved. */
  awaitsApproval: boolean;
}

/** Schedules a post, new or edited, for the time that the person chose, or for the next free place of the queue. */
export async function schedulePost(
  member: Member,
  { when, ...input }: SchedulePostInput,
  given?: Date,
): Promise<Scheduled> {
  assertMay(member, "compose posts");
  if (when === "queue") return addToQueue(member, input, given);
  const now = given ?? (await readClock());
  const time = chooseTime(when, member.timeZone, now);
  if (input.asksApproval && time.isNow) {
    throw new AppError("invalid", "Choose a time: what awaits approval cannot go out now.", {
      field: "time",
    });
  }
  return scheduleAt(member, input, now, async () => time);
}
