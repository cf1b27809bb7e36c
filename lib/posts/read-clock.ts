import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";

/**
 * The one clock of a publish. What one server wrote another compares, and their own clocks may disagree or jump: so
 * leases, deadlines and the minute of a post are the database's.
 */
export async function readClock(): Promise<Date> {
  const now = sql`clock_timestamp()`.mapWith(posts.updatedAt);
  const [row] = await db.select({ now }).from(sql`(values (1)) as one`);
  if (!row) throw new Error("The database gave back no row.");
  return row.now;
}
