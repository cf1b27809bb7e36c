import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { accounts, queueSlots } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { QueueInput } from "./input";
import { seesAccounts } from "./sees-accounts";

/** The weekly times of an account, in place of those it had. Posts that lie on old ones keep their times. */
export async function setQueue(member: Member, { accountId, timeZone, slots }: QueueInput): Promise<void> {
  assertMay(member, "compose posts");
  await db.transaction(async (tx) => {
    const [account] = await tx
      .update(accounts)
      .set({ timeZone })
      .where(and(eq(accounts.id, accountId), seesAccounts(member)))
      .returning({ id: accounts.id });
    if (!account) throw new AppError("not-found", "This account does not exist.");
    await tx.delete(queueSlots).where(eq(queueSlots.accountId, accountId));
    if (slots.length > 0) await tx.insert(queueSlots).values(slots.map((slot) => ({ ...slot, accountId })));
  });
}
