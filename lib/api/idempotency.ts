import "server-only";
import { and, eq, lt, sql } from "drizzle-orm";
import { db } from "@/db";
import { idempotencyKeys } from "@/db/schema";

/** Longer than any client repeats a request. */
export const KEPT_HOURS = 48;
/** Who has shown no sign of life for so long has died. */
export const HELD_SECONDS = 60;
const HEARTBEAT_MS = 20_000;
const HEARTBEATS_MAX = 30;

/** Which key it is, and what was asked for with it. */
export interface Asked {
  workspaceId: string;
  isTest: boolean;
  key: string;
  requestHash: string;
}

export interface Kept {
  status: number;
  headers: Record<string, string>;
  text: string | null;
}

export type Taken =
  | { kind: "held"; seed: string }
  | { kind: "answered"; answer: Kept }
  | { kind: "in flight" }
  | { kind: "another request" };

const row = idempotencyKeys;

/**
 * Takes the key, or finds what became of it, in one statement: of many at once one holds it. A holder that died, or
 * that failed, leaves it to the next with the same request, who goes on with the same seed.
 */
export async function takeKey(asked: Asked, holder: string): Promise<Taken> {
  const isOld = sql`${row.createdAt} < clock_timestamp() - make_interval(hours => ${KEPT_HOURS})`;
  const isFree = sql`${row.status} is null and ${row.requestHash} = excluded.request_hash
    and (${row.heldUntil} is null or ${row.heldUntil} < clock_timestamp())`;
  const whenOld = (fresh: string, kept: unknown) =>
    sql`case when ${isOld} then ${sql.raw(fresh)} else ${kept} end`;
  const whenTaken = (fresh: string, kept: unknown) =>
    sql`case when ${isOld} or (${isFree}) then ${sql.raw(fresh)} else ${kept} end`;
  const [found] = await db
    .insert(row)
    .values({ ...asked, holder, heldUntil: heldUntil() })
    .onConflictDoUpdate({
      target: [row.workspaceId, row.isTest, row.key],
      set: {
        requestHash: whenOld("excluded.request_hash", row.requestHash),
        seed: whenOld("excluded.seed", row.seed),
        status: whenOld("null", row.status),
        headers: whenOld("null", row.headers),
        body: whenOld("null", row.body),
        createdAt: whenOld("excluded.created_at", row.createdAt),
        holder: whenTaken("excluded.holder", row.holder),
        heldUntil: whenTaken("excluded.held_until", row.heldUntil),
      },
    })
    .returning();
  if (!found) throw new Error("The database gave back no row.");
  return readTaken(found, asked, holder);
}

function readTaken(found: typeof row.$inferSelect, { requestHash }: Asked, holder: string): Taken {
  if (found.requestHash !== requestHash) return { kind: "another request" };
  if (found.status !== null) {
    const { status, headers, body } = found;
    return { kind: "answered", answer: { status, headers: headers ?? {}, text: body } };
  }
  return found.holder === holder ? { kind: "held", seed: found.seed } : { kind: "in flight" };
}

const heldUntil = () => sql`clock_timestamp() + make_interval(secs => ${HELD_SECONDS})`;

const isHeld = ({ workspaceId, isTest, key }: Asked, holder: string) =>
  and(eq(row.workspaceId, workspaceId), eq(row.isTest, isTest), eq(row.key, key), eq(row.holder, holder));

/** Says now and then that the work goes on. Stopped by what it gives back. */
export function holdKey(asked: Asked, holder: string): () => void {
  let beats = 0;
  const timer = setInterval(() => {
    beats++;
    if (beats > HEARTBEATS_MAX) clearInterval(timer);
    else void extend(asked, holder);
  }, HEARTBEAT_MS);
  return () => clearInterval(timer);
}

async function extend(asked: Asked, holder: string): Promise<void> {
  try {
    await db.update(row).set({ heldUntil: heldUntil() }).where(isHeld(asked, holder));
  } catch (error) {
    console.error("An idempotency key was not held longer.", error);
  }
}

/** From now on the same request has this answer. */
export async function keepAnswer(asked: Asked, holder: string, { status, headers, text }: Kept) {
  const answered = { status, headers, body: text, holder: null, heldUntil: null };
  await db.update(row).set(answered).where(isHeld(asked, holder));
}

/** Nothing was done: the key is as good as new. */
export async function forgetKey(asked: Asked, holder: string): Promise<void> {
  await db.delete(row).where(isHeld(asked, holder));
}

/** Something may have been done: the same request goes on from there, at once. */
export async function letGoOfKey(asked: Asked, holder: string): Promise<void> {
  await db.update(row).set({ holder: null, heldUntil: null }).where(isHeld(asked, holder));
}

/** Forgets what is too old to be repeated, a bounded number at a time. */
export async function forgetOldKeys(keysMax: number, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_HOURS * 3_600_000);
  const old = db
    .select({ workspaceId: row.workspaceId, isTest: row.isTest, key: row.key })
    .from(row)
    .where(lt(row.createdAt, before))
    .limit(keysMax);
  const gone = await db
    .delete(row)
    .where(sql`(${row.workspaceId}, ${row.isTest}, ${row.key}) in (${old})`)
    .returning({ key: row.key });
  return gone.length;
}
