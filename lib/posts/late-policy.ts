import "server-only";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db";
import { appFacts, posts, workspaces } from "@/db/schema";
import { factScope } from "@/lib/accounts/tiktok-app";
import type { HoldCode, PostRow } from "./move-post";
import { localOf } from "./zones";

const MINUTE_MS = 60_000;
/** The sweep passes every minute; a longer silence was an outage. */
const OUTAGE_MS = 3 * MINUTE_MS;
const LAST_SWEEP = "last sweep";
const LAST_OUTAGE = "last outage";

/** How late a post may go out by itself: its own rule, or its workspace's. For a query that joins both. */
export const lateMinutesOf =
  sql<number>`coalesce(${posts.lateMinutesMax}, ${workspaces.lateMinutesMax})`.mapWith(Number);

/** The same in SQL: its run is to hold it, which waits for no turn. */
export function isLateInSql(now: Date) {
  const lateMinutes = sql`coalesce(posts.late_minutes_max,
    (select late_minutes_max from ${workspaces} where ${workspaces.id} = posts.workspace_id))`;
  return sql`posts.scheduled_at < ${now.toISOString()}::timestamptz - make_interval(mins => ${lateMinutes})`;
}

/** Later than it may go out by itself. */
export function isLate(
  { scheduledAt }: Pick<PostRow, "scheduledAt">,
  lateMinutesMax: number,
  now: Date,
): boolean {
  const lateMs = now.getTime() - (scheduledAt ?? now).getTime();
  return lateMs > lateMinutesMax * MINUTE_MS;
}

export interface Missed {
  reason: string;
  code: HoldCode;
}

type Due = Pick<PostRow, "scheduledAt" | "timeZone">;

/** The words for a post that missed its time. What Cuepost knows of its own outages stands before what the caller says. */
export async function explainMissed(
  post: Due,
  { now, because }: { now: Date; because: string },
): Promise<Missed> {
  const due = post.scheduledAt ?? now;
  const outage = await findOutage(due, now);
  const zone = post.timeZone ?? "UTC";
  const cause = outage
    ? `Cuepost was not running from ${clock(outage.from, zone, due)} to ${clock(outage.to, zone, due)}`
    : because;
  return {
    reason: `Held: it missed its time by ${sayLate(now.getTime() - due.getTime())} because ${cause}.`,
    code: "missed",
  };
}

/** Every sweep says that Cuepost runs; one that comes long after the last tells of an outage. */
export async function noteSweep(now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const name = factScope.prefix + LAST_SWEEP;
    const [last] = await tx.select().from(appFacts).where(eq(appFacts.name, name)).for("update");
    if (last && now.getTime() - last.at.getTime() > OUTAGE_MS) {
      const outage = { at: now, details: { from: last.at.toISOString() } };
      await tx
        .insert(appFacts)
        .values({ name: factScope.prefix + LAST_OUTAGE, ...outage })
        .onConflictDoUpdate({ target: appFacts.name, set: outage });
    }
    await tx
      .insert(appFacts)
      .values({ name, at: now })
      .onConflictDoUpdate({ target: appFacts.name, set: { at: now } });
  });
}

async function findOutage(at: Date, now: Date): Promise<{ from: Date; to: Date } | null> {
  const fact = async (name: string) => {
    const [row] = await db
      .select()
      .from(appFacts)
      .where(eq(appFacts.name, factScope.prefix + name));
    return row;
  };
  const [sweep, outage] = await Promise.all([fact(LAST_SWEEP), fact(LAST_OUTAGE)]);
  // A run may wake before the first sweep does.
  const isStillOut = sweep && sweep.at <= at && now.getTime() - sweep.at.getTime() > OUTAGE_MS;
  if (isStillOut) return { from: sweep.at, to: now };
  const from = new Date(String(outage?.details?.from));
  return outage && from <= at && at < outage.at ? { from, to: outage.at } : null;
}

/** `10:42`, with the day where it is not the day of the post. */
function clock(instant: Date, zone: string, day: Date): string {
  const [date = "", time = ""] = localOf(instant, zone).split("T");
  return localOf(day, zone).startsWith(date) ? time : `${date} ${time}`;
}

function sayLate(lateMs: number): string {
  const minutes = Math.max(1, Math.round(lateMs / MINUTE_MS));
  if (minutes < 120) return minutes === 1 ? "a minute" : `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
