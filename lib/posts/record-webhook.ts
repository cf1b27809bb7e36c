import "server-only";
import { and, asc, gt, isNull, lt } from "drizzle-orm";
import { db } from "@/db";
import { webhooks } from "@/db/schema";
import { DAY_MS, TIKTOK_REPORT_DAYS } from "@/lib/accounts/rules";
import type { World } from "@/lib/accounts/tiktok-of";
import { sha256 } from "@/lib/crypto";
import type { TikTokWebhook } from "@/lib/tiktok";

/** A hint that was lost is made up for after so long, and no longer than that. */
const OVERDUE_MS = 30_000;
const WORKED_MAX_MS = 24 * 60 * 60_000;

/** Stores a webhook that was checked; null when it had come before. Worked on later, so that TikTok is answered at once. */
export async function recordWebhook({ isTest }: World, webhook: TikTokWebhook): Promise<string | null> {
  const { event, openId, publishId, postId, reason, createdAt } = webhook;
  const parts = [event, openId, publishId, postId, createdAt.getTime(), ...(isTest ? ["sandbox"] : [])];
  const [row] = await db
    .insert(webhooks)
    .values({
      dedupeKey: sha256(JSON.stringify(parts)),
      event,
      isTest,
      openId,
      publishId,
      tiktokPostId: postId,
      reason,
      happenedAt: createdAt,
    })
    .onConflictDoNothing()
    .returning({ id: webhooks.id });
  return row?.id ?? null;
}

/** What a lost hint left behind. */
export async function findUnworkedWebhooks(now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(
      and(
        isNull(webhooks.workedAt),
        lt(webhooks.receivedAt, new Date(now.getTime() - OVERDUE_MS)),
        gt(webhooks.receivedAt, new Date(now.getTime() - WORKED_MAX_MS)),
      ),
    )
    .orderBy(asc(webhooks.receivedAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

export async function forgetOldWebhooks(now: Date): Promise<void> {
  await db
    .delete(webhooks)
    .where(lt(webhooks.receivedAt, new Date(now.getTime() - TIKTOK_REPORT_DAYS * DAY_MS)));
}
