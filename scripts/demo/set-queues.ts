import { getQueue } from "@/lib/accounts/find-queue";
import { setQueue } from "@/lib/accounts/set-queue";
import type { Member } from "@/lib/workspaces/types";
import { demoQueues } from "./plan";

/** A queue that somebody has set stays as it is. */
export async function setQueues(member: Member, accountIds: Map<string, string>): Promise<void> {
  for (const { creator, weekdays, minute } of demoQueues) {
    const accountId = accountIds.get(creator)!;
    const { slots } = await getQueue(member, accountId);
    if (slots.length > 0) continue;
    const times = weekdays.map((weekday) => ({ weekday, minute }));
    await setQueue(member, { accountId, timeZone: null, slots: times });
  }
}
