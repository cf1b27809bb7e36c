import "server-only";
import { inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { verifyPost } from "./read-chain";
import { selectRecorded, toRecorded } from "./recorded-post";
import { MONTH, RECORDS_PAGE_MAX } from "./rules";
import type { RecordsPage } from "./types";
import { verifySeals } from "./verify-seals";

export interface MonthPage {
  /** `2027-03`, in the workspace's zone. */
  month: string;
  /** The last of the page before. */
  after?: string | undefined;
}

/** The records that grew in a month, each recomputed, those that grew last first. */
export async function listRecords(member: Member, page: MonthPage): Promise<RecordsPage> {
  assertMay(member, "export records");
  const found = await findRecords(member, page, RECORDS_PAGE_MAX);
  const rows = await selectRecorded().where(
    inArray(
      posts.id,
      found.map(({ postId }) => postId),
    ),
  );
  const known = new Map(rows.map((row) => [row.id, toRecorded(row)]));
  const lines: RecordsPage["lines"] = [];
  for (const { postId, lastAt } of found) {
    const verdict = await verifyPost(postId);
    lines.push({ postId, post: known.get(postId) ?? null, lastAt: lastAt.toISOString(), verdict });
  }
  // Who does not see every account cannot be told of records that no account is known of any more.
  const problems = member.accountIds === null && !page.after ? await verifySeals(member.workspaceId) : [];
  return { lines, next: cursorOf(found, RECORDS_PAGE_MAX), problems };
}

export interface FoundRecord {
  postId: string;
  lastAt: Date;
}

/** By entries or by ends: a record whose entries were taken away must still be found. */
export async function findRecords(
  member: Member,
  { month, after }: MonthPage,
  limit: number,
): Promise<FoundRecord[]> {
  if (!MONTH.test(month)) throw new AppError("invalid", "Choose a month.");
  const cursor = after ? readCursor(after) : null;
  const first = sql`(${`${month}-01`}::timestamp at time zone ${member.timeZone})`;
  const next = sql`((${`${month}-01`}::timestamp + interval '1 month') at time zone ${member.timeZone})`;
  const inMonth = sql`workspace_id = ${member.workspaceId} and at >= ${first} and at < ${next}`;
  const given = member.accountIds && `{${member.accountIds.join()}}`;
  const rows = await db.execute<{ post_id: string; last_at: string | Date }>(sql`
    select post_id, max(at) as last_at from (
      select post_id, at from ledger_entries where ${inMonth}
      union all select post_id, at from ledger_heads where ${inMonth}
    ) grown
    ${given === null ? sql`` : sql`where exists (select from posts where posts.id = post_id and account_id = any(${given}::uuid[]))`}
    group by post_id
    ${cursor ? sql`having (max(at), post_id) < (${cursor.at}::timestamptz, ${cursor.postId}::uuid)` : sql``}
    order by last_at desc, post_id desc limit ${limit}`);
  return rows.map((row) => ({ postId: row.post_id, lastAt: new Date(row.last_at) }));
}

export function cursorOf(found: readonly FoundRecord[], limit: number): string | null {
  const last = found.at(-1);
  return last && found.length === limit ? `${last.lastAt.toISOString()}_${last.postId}` : null;
}

function readCursor(text: string): { at: string; postId: string } {
  const [at, postId] = text.split("_");
  const cursor = Cursor.safeParse({ at, postId });
  if (!cursor.success) throw new AppError("invalid", "This page does not exist.");
  return cursor.data;
}

const Cursor = z.object({ at: z.iso.datetime(), postId: z.uuid() });
