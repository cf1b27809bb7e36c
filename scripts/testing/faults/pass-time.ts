import { sql } from "drizzle-orm";
import { db } from "@/db";

/**
 * Lets time pass for one post and its account alone: everything about them becomes older by so much. Unlike a clock
 * that is turned, this works for many posts at once, and whoever reads a clock sees the same.
 */
export async function passTime(postId: string, ms: number): Promise<void> {
  if (ms <= 0) return;
  const by = sql`${ms} * interval '1 millisecond'`;
  const account = sql`(select account_id from posts where id = ${postId})`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`update posts set scheduled_at = scheduled_at - ${by}, run_seen_at = run_seen_at - ${by},
      run_expected_at = run_expected_at - ${by}, announced_at = announced_at - ${by}, look_at = look_at - ${by},
      published_at = published_at - ${by}, public_since = public_since - ${by} where id = ${postId}`);
    await tx.execute(sql`update publish_attempts set started_at = started_at - ${by},
      init_sent_at = init_sent_at - ${by}, last_byte_sent_at = last_byte_sent_at - ${by},
      upload_expires_at = upload_expires_at - ${by}, ended_at = ended_at - ${by}, stop_asked_at = stop_asked_at - ${by}
      where post_id = ${postId}`);
    // Calls are counted over the sandbox's own short minute, which passes by itself.
    await tx.execute(
      sql`update call_windows set blocked_until = blocked_until - ${by} where account_id = ${account}`,
    );
    await tx.execute(sql`update accounts set access_expires_at = access_expires_at - ${by},
      refreshed_at = refreshed_at - ${by} where id = ${account}`);
  });
}
