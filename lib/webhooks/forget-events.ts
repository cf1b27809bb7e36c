import "server-only";
import { asc, inArray, lt } from "drizzle-orm";
import { db } from "@/db";
import { webhookEvents } from "@/db/schema";
import { KEPT_DAYS } from "./rules";

const EVENTS_MAX = 1000;
const BATCHES_MAX = 20;
const DAY_MS = 86_400_000;

/** With their deliveries and tries, also where these still wait: nobody is told of last month. */
export async function forgetEvents(now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  let forgotten = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const old = db
      .select({ id: webhookEvents.id })
      .from(webhookEvents)
      .where(lt(webhookEvents.createdAt, before))
      .orderBy(asc(webhookEvents.createdAt))
      .limit(EVENTS_MAX);
    const gone = await db
      .delete(webhookEvents)
      .where(inArray(webhookEvents.id, old))
      .returning({ id: webhookEvents.id });
    forgotten += gone.length;
    if (gone.length < EVENTS_MAX) break;
  }
  return forgotten;
}
