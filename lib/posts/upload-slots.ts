import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { and, count, eq, gt, lte, ne, sql } from "drizzle-orm";
import { db } from "@/db";
import { uploadSlots } from "@/db/schema";
import { getEnv } from "@/lib/env";

const LEASE_SECONDS = 45;
const RENEW_MS = 15_000;
/** A small file is through in a moment: that is waited for in place, for which an engine needs two calls. */
const LOOKS_MAX = 8;
const LOOK_AGAIN_MS = 125;

/**
 * Uploads under way, over all processes, are no more than UPLOADS_AT_ONCE_MAX: each holds a lease that is renewed while
 * it works, and is free when its holder has died. One that has begun keeps its slot to the end of the video, since its
 * upload URL lives an hour. Null: none was free, and nothing was done.
 */
export async function withUploadSlot<Outcome extends string>(
  attemptId: string,
  work: () => Promise<Outcome>,
): Promise<Outcome | null> {
  if (!(await waitForSlot(attemptId))) return null;
  // A database that is away now may answer the next renewal; until the lease ends nobody else takes the slot.
  const timer = setInterval(() => void renew(attemptId).catch(() => undefined), RENEW_MS);
  let isGoingOn = false;
  working++;
  try {
    const outcome = await work();
    isGoingOn = outcome === "more";
    return outcome;
  } finally {
    clearInterval(timer);
    working--;
    await (isGoingOn ? renew(attemptId) : release(attemptId));
  }
}

/** Uploads of this process: while it alone fills all slots, the database need not be asked. */
let working = 0;

async function waitForSlot(attemptId: string): Promise<boolean> {
  for (let look = 1; look <= LOOKS_MAX; look++) {
    const isPossible = working < getEnv().UPLOADS_AT_ONCE_MAX;
    if (isPossible && (await takeUploadSlot(attemptId))) return true;
    if (look < LOOKS_MAX) await sleep(LOOK_AGAIN_MS);
  }
  return false;
}

/** By the database's clock, so that the clocks of several machines need not agree. */
const now = sql`clock_timestamp()`;
const leaseEnd = sql`clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})`;

export async function takeUploadSlot(attemptId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('cuepost upload slots', 0))`);
    await tx.delete(uploadSlots).where(lte(uploadSlots.expiresAt, now));
    const [others] = await tx
      .select({ taken: count() })
      .from(uploadSlots)
      .where(and(ne(uploadSlots.attemptId, attemptId), gt(uploadSlots.expiresAt, now)));
    if ((others?.taken ?? 0) >= getEnv().UPLOADS_AT_ONCE_MAX) return false;
    await tx
      .insert(uploadSlots)
      .values({ attemptId, expiresAt: leaseEnd })
      .onConflictDoUpdate({ target: uploadSlots.attemptId, set: { expiresAt: leaseEnd } });
    return true;
  });
}

async function renew(attemptId: string): Promise<void> {
  await db.update(uploadSlots).set({ expiresAt: leaseEnd }).where(eq(uploadSlots.attemptId, attemptId));
}

async function release(attemptId: string): Promise<void> {
  await db.delete(uploadSlots).where(eq(uploadSlots.attemptId, attemptId));
}
