import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";

const HOUR_MS = 3_600_000;

/** How far from now, in which state, and why. */
const made = [
  [-30, "published", null],
  [-20, "needs attention", "Its time went by before anybody approved it."],
  [2, "scheduled", null],
  [6, "awaiting approval", null],
  [26, "scheduled", null],
  [null, "draft", null],
] as const;

export type MadeStatus = (typeof made)[number][1];

interface Place {
  sql: Sql;
  workspaceId: string;
  accountId: string;
  mediaId: string;
}

/** A post in each state that a person can come upon without TikTok's help; of one state, the first is named. */
export async function addPosts({ sql, workspaceId, accountId, mediaId }: Place) {
  const ids: Partial<Record<MadeStatus, string>> = {};
  for (const [hours, status, reason] of made) {
    const id = randomUUID();
    const at = hours === null ? null : new Date(Date.now() + hours * HOUR_MS);
    const local = at?.toISOString().slice(0, 16) ?? null;
    await sql`insert into posts (id, workspace_id, account_id, media_id, status, status_reason, caption, scheduled_local,
        time_zone, scheduled_at)
      values (${id}, ${workspaceId}, ${accountId}, ${mediaId}, ${status}, ${reason},
        ${`Opening the kiln at dawn, ${status}`}, ${local}, ${local && "UTC"}, ${at})`;
    ids[status] ??= id;
  }
  return ids as Record<MadeStatus, string>;
}
