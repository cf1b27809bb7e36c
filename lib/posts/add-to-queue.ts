import "server-only";
import type { Transaction } from "@/db";
import { findQueue } from "@/lib/accounts/find-queue";
import { getAccount } from "@/lib/accounts/queries";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { type ChosenTime, chooseTime, sayTime } from "./choose-time";
import { takeFreeSlot } from "./find-free-slot";
import type { AddToQueueInput } from "./input";
import { readClock } from "./read-clock";
import { scheduleAt } from "./schedule-at";
import type { Scheduled } from "./schedule-post";

/** Schedules a post like any other, for the next free place of its account's queue. */
export async function addToQueue(member: Member, input: AddToQueueInput, given?: Date): Promise<Scheduled> {
  assertMay(member, "compose posts");
  const now = given ?? (await readClock());
  return scheduleAt(member, input, now, await queueTime(member, input, now));
}

/** The next free place, taken in the transaction of the post that takes it. */
export async function queueTime(
  member: Member,
  { accountId, postId }: Pick<AddToQueueInput, "accountId" | "postId">,
  now: Date,
): Promise<(tx: Transaction) => Promise<ChosenTime>> {
  const { displayName } = await getAccount(member, accountId);
  return async (tx) => {
    const { slots } = await findQueue(accountId, tx);
    if (slots.length === 0) {
      throw new AppError("conflict", `${displayName} has no queue yet. Set its weekly times on its page.`, {
        field: "time",
      });
    }
    const place = await takeFreeSlot(tx, member, { accountId, postId }, now);
    if (!place) {
      throw new AppError("conflict", `The queue of ${displayName} is full. Choose a time yourself.`, {
        field: "time",
      });
    }
    const time = chooseTime(place, member.timeZone, now);
    return { ...time, note: `In the queue of ${displayName}: ${sayTime(time)}.` };
  };
}
