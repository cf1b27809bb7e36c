import "server-only";
import { and, asc, eq, gt, isNull, lte, type SQL } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { approvalRequests, posts } from "@/db/schema";
import { notify } from "@/lib/notifications/notify";
import { findPeople } from "@/lib/workspaces/find-people";
import { findRule } from "./find-rule";
import { findApprovers, nameOf } from "./open-request";

const HOUR_MS = 3_600_000;
/** One page; a sweep works through several. */
export const REMINDERS_MAX = 100;

/** What is said of a request that is still open so long before its post's time, each once. */
export const reminders = {
  "a day ahead": { aheadMs: 24 * HOUR_MS, column: "remindedDayAt", kind: "approval/reminder" },
  "two hours ahead": { aheadMs: 2 * HOUR_MS, column: "remindedHoursAt", kind: "approval/reminder" },
  "to the leads": { aheadMs: HOUR_MS, column: "escalatedAt", kind: "approval/escalated" },
} as const;
export type Reminder = keyof typeof reminders;

/** Says it for one page of requests; how many there were. */
export async function remind(reminder: Reminder, now: Date): Promise<number> {
  const due = await db
    .select({ id: approvalRequests.id })
    .from(approvalRequests)
    .innerJoin(posts, eq(posts.id, approvalRequests.postId))
    .where(and(isDue(reminder, now), eq(posts.status, "awaiting approval")))
    .orderBy(asc(approvalRequests.dueAt))
    .limit(REMINDERS_MAX);
  for (const { id } of due) await db.transaction((tx) => remindOne(tx, id, { reminder, now }));
  return due.length;
}

function isDue(reminder: Reminder, now: Date): SQL | undefined {
  const { aheadMs, column } = reminders[reminder];
  return and(
    eq(approvalRequests.status, "open"),
    isNull(approvalRequests[column]),
    gt(approvalRequests.dueAt, now),
    lte(approvalRequests.dueAt, new Date(now.getTime() + aheadMs)),
  );
}

interface Turn {
  reminder: Reminder;
  now: Date;
}

/** Marked and said in one transaction: two sweeps at once, or one that is run again, say it once. */
async function remindOne(tx: Transaction, id: string, { reminder, now }: Turn): Promise<void> {
  const { column, kind, aheadMs } = reminders[reminder];
  const [request] = await tx
    .update(approvalRequests)
    .set({ [column]: now })
    .where(and(eq(approvalRequests.id, id), isDue(reminder, now)))
    .returning();
  if (!request) return;
  // Asked when less was left than that: they have just been told.
  const leftMs = request.dueAt.getTime() - request.askedAt.getTime();
  if (kind === "approval/reminder" && leftMs < aheadMs) return;
  const { workspaceId, accountId, postId, content, dueAt } = request;
  await notify(tx, {
    userIds: await findTold(tx, request, kind),
    kind,
    workspaceId,
    values: { account: content.account.name, caption: nameOf(content), at: dueAt.toISOString() },
    postId,
    accountId,
  });
}

async function findTold(
  tx: Transaction,
  request: typeof approvalRequests.$inferSelect,
  kind: (typeof reminders)[Reminder]["kind"],
): Promise<string[]> {
  const { workspaceId, accountId, askedBy } = request;
  if (kind === "approval/escalated") {
    const [leads, able] = await Promise.all([
      findPeople(tx, workspaceId, { permission: "set approval rules", accountId }),
      findPeople(tx, workspaceId, { permission: "view posts", accountId }),
    ]);
    return [...leads, ...able.filter((userId) => userId === askedBy)];
  }
  const rule = (await findRule(tx, accountId)) ?? request.rule;
  const approvers = await findApprovers(tx, { workspaceId, accountId, rule });
  return approvers.filter((userId) => userId !== askedBy);
}
