import "server-only";
import { asc, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts, queueSlots } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { getAccount } from "./queries";
import { POSTS_MAX_USUAL } from "./rules";
import type { AccountQueue } from "./types";

/** Bounded where slots are set. */
const selectSlots = (tx: Transaction | typeof db, accountId: string) =>
  tx
    .select({ weekday: queueSlots.weekday, minute: queueSlots.minute })
    .from(queueSlots)
    .where(eq(queueSlots.accountId, accountId))
    .orderBy(asc(queueSlots.weekday), asc(queueSlots.minute));

export async function getQueue(member: Member, accountId: string): Promise<AccountQueue> {
  assertMay(member, "view workspace");
  await getAccount(member, accountId);
  const { slots, timeZone } = await findQueue(accountId);
  return { slots, timeZone };
}

interface PlannedQueue extends AccountQueue {
  /** Posts that TikTok takes of the account in 24 hours. */
  postsLimit: number;
}

/** What a time for another post is chosen by. */
export async function findQueue(accountId: string, tx: Transaction | typeof db = db): Promise<PlannedQueue> {
  const [account] = await tx
    .select({ timeZone: accounts.timeZone, dailyPostLimit: accounts.dailyPostLimit })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (!account) throw new AppError("not-found", "This account does not exist.");
  const slots = await selectSlots(tx, accountId);
  return { timeZone: account.timeZone, slots, postsLimit: account.dailyPostLimit ?? POSTS_MAX_USUAL };
}
