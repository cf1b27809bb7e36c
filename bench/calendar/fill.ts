import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Sql } from "postgres";

export const POSTS = 10_000;
export const POSTS_IN_MONTH = 1000;
const ACCOUNTS = 8;
const FILES = 400;
const DAY_MS = 86_400_000;
const zone = "Europe/Paris";

/** A workspace of its own, written straight into the tables: what is measured is how it is read. */
export async function fillWorkspace(sql: Sql): Promise<{ date: string; secret: string }> {
  const [userId, workspaceId] = [randomUUID(), randomUUID()];
  const secret = randomBytes(32).toString("base64url");
  const month = nextMonth();
  await sql`insert into users (id, name, email) values (${userId}, 'Ada Rivers', ${`${userId}@example.test`})`;
  await sql`insert into workspaces (id, name, time_zone) values (${workspaceId}, 'Ten thousand', ${zone})`;
  await sql`insert into members (workspace_id, user_id, role) values (${workspaceId}, ${userId}, 'owner')`;
  await sql`insert into sessions (token_hash, user_id, expires_at)
    values (${createHash("sha256").update(secret).digest("hex")}, ${userId}, ${new Date(Date.now() + DAY_MS)})`;
  await sql`insert into accounts (workspace_id, open_id, username, display_name, scopes)
    select ${workspaceId}, gen_random_uuid()::text, 'desk' || n, 'Desk ' || n, '{video.publish,video.upload}'
    from generate_series(1, ${ACCOUNTS}) n`;
  await sql`insert into media (workspace_id, storage, storage_key, name, content_type, size_bytes, status, sha256)
    select ${workspaceId}, 'local', gen_random_uuid()::text, 'clip ' || n || '.mp4', 'video/mp4', 1000, 'ready', 'file ' || n
    from generate_series(1, ${FILES}) n`;
  const inMonth = { first: `${month}-01`, days: 28, count: POSTS_IN_MONTH };
  // The rest lies in the year before and after, thicker than most months will ever be.
  const before = { first: addDays(month, -365), days: 360, count: (POSTS - POSTS_IN_MONTH) / 2 };
  const after = { first: addDays(month, 45), days: 360, count: (POSTS - POSTS_IN_MONTH) / 2 };
  for (const { first, days, count } of [inMonth, before, after]) {
    await sql`
      with numbered as (
        select n, ${first}::timestamp + n * (${days} * interval '1 day' / ${count}) as local
        from generate_series(0, ${count - 1}) n),
      desks as (select id, row_number() over () - 1 as place from accounts where workspace_id = ${workspaceId}),
      files as (select id, row_number() over () - 1 as place from media where workspace_id = ${workspaceId})
      insert into posts (workspace_id, account_id, media_id, created_by, status, caption, scheduled_local, time_zone, scheduled_at)
      select ${workspaceId}, desks.id, files.id, ${userId}, 'scheduled', 'A caption ' || n || ' #studio',
        to_char(local, 'YYYY-MM-DD"T"HH24:MI'), ${zone}, local at time zone ${zone}
      from numbered
        join desks on desks.place = numbered.n % ${ACCOUNTS}
        join files on files.place = numbered.n % ${FILES}`;
  }
  await sql`analyze`;
  return { date: `${month}-10`, secret };
}

/** Nothing of it has passed, so that all of it can be dragged. */
function nextMonth(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 7);
}

function addDays(month: string, days: number): string {
  return new Date(Date.parse(`${month}-01`) + days * DAY_MS).toISOString().slice(0, 10);
}
