import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { and, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { callWindows } from "@/db/schema";
import type { TikTokApp } from "@/lib/env";
import { callsPerMinute, type TikTokEndpoint, toTikTokError } from "@/lib/tiktok";
import { findSlot } from "./call-slots";

/** A short wait costs less than another try of the whole step. */
const WAIT_IN_PLACE_MS_MAX = 8000;
/** Who waits comes back within this share of the window, not all in one crowd. */
const JITTER_SHARE = 0.1;

/**
 * Waits until this account may call this endpoint; of all processes together none goes over TikTok's limit. When
 * its turn is far away nothing is reserved, and a TikTokError of kind `wait` says when to come back. Times are the
 * database's, so that the clocks of several machines need not agree.
 */
export async function takeTurn(
  { accountId, tiktok: { rateWindowMs: windowMs } }: Caller,
  endpoint: TikTokEndpoint,
  now?: Date,
): Promise<void> {
  const limit = callsPerMinute[endpoint];
  if (limit === null) return;
  const turn = { accountId, endpoint, limit, windowMs, now };
  const waitMs = await reserve(turn);
  if (waitMs <= 0) return;
  if (waitMs > WAIT_IN_PLACE_MS_MAX) throw mustWait(turn, waitMs);
  await sleep(waitMs);
  await assertNotBlocked(turn);
}

interface Caller {
  accountId: string;
  tiktok: Limits;
}
type Limits = Pick<TikTokApp, "rateWindowMs">;

/** TikTok said no: nobody calls before `until`. */
export async function block(accountId: string, endpoint: TikTokEndpoint, until: Date): Promise<void> {
  await db
    .insert(callWindows)
    .values({ accountId, endpoint, calledAt: [], blockedUntil: until })
    .onConflictDoUpdate({
      target: [callWindows.accountId, callWindows.endpoint],
      set: { blockedUntil: sql`greatest(${callWindows.blockedUntil}, excluded.blocked_until)` },
    });
}

/** When to go on after a 429: TikTok's own word, else a full window and a little more. */
export function blockEnd(
  { rateWindowMs: fullMs }: Limits,
  retryAfterSeconds: number | null,
  now: Date,
): Date {
  // A minute is also what an answer without a word counts as; where the window is shorter, that is what it means.
  const isNamed = retryAfterSeconds !== null && retryAfterSeconds !== MINUTE_SECONDS;
  return new Date(now.getTime() + (isNamed ? retryAfterSeconds * 1000 : fullMs) + jitter(fullMs));
}

const MINUTE_SECONDS = 60;
const jitter = (spanMs: number) => Math.random() * spanMs * JITTER_SHARE;

interface Turn {
  accountId: string;
  endpoint: TikTokEndpoint;
  limit: number;
  windowMs: number;
  now: Date | undefined;
}

/** How long the caller has to wait; what is further away than a wait in place is not reserved. */
async function reserve(turn: Turn): Promise<number> {
  return db.transaction(async (tx) => {
    const row = await lockWindow(tx, turn);
    const { blockedUntil } = row;
    const now = turn.now ?? row.now;
    // Nothing is reserved further ahead: such a call was made before the clock was put back.
    const calledAt = row.calledAt.filter((at) => at.getTime() - now.getTime() <= WAIT_IN_PLACE_MS_MAX);
    const slot = findSlot({ calledAt, blockedUntil, limit: turn.limit, windowMs: turn.windowMs, now });
    const waitMs = slot.getTime() - now.getTime();
    if (waitMs > WAIT_IN_PLACE_MS_MAX) return waitMs;
    await tx
      .update(callWindows)
      .set({ calledAt: [...calledAt, slot].slice(-turn.limit) })
      .where(ofTurn(turn));
    return waitMs;
  });
}

/** Makes the row or locks it in one statement; its clock is read after the lock is held. */
async function lockWindow(tx: Transaction, { accountId, endpoint }: Turn) {
  const [row] = await tx
    .insert(callWindows)
    .values({ accountId, endpoint, calledAt: [] })
    .onConflictDoUpdate({
      target: [callWindows.accountId, callWindows.endpoint],
      set: { endpoint: sql`excluded.endpoint` },
    })
    .returning({
      calledAt: callWindows.calledAt,
      blockedUntil: callWindows.blockedUntil,
      now: sql`clock_timestamp()`.mapWith(callWindows.blockedUntil),
    });
  if (!row) throw new Error("The database gave back no row.");
  return row;
}

const ofTurn = ({ accountId, endpoint }: Pick<Turn, "accountId" | "endpoint">) =>
  and(eq(callWindows.accountId, accountId), eq(callWindows.endpoint, endpoint));

/** TikTok may have said no to another call while this one waited. */
async function assertNotBlocked(turn: Turn): Promise<void> {
  const left = sql<number>`extract(epoch from ${callWindows.blockedUntil} - clock_timestamp()) * 1000`;
  const [row] = await db
    .select({ leftMs: left.mapWith(Number) })
    .from(callWindows)
    .where(ofTurn(turn));
  if (row && row.leftMs > 0) throw mustWait(turn, row.leftMs);
}

function mustWait({ endpoint, windowMs }: Turn, waitMs: number) {
  const retryAfterSeconds = Math.ceil((waitMs + jitter(windowMs)) / 1000);
  return toTikTokError("rate_limit_exceeded", { endpoint, retryAfterSeconds });
}
