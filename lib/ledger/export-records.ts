import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { cursorOf, findRecords, type MonthPage } from "./list-records";
import { readChain } from "./read-chain";
import { nextSum, RECORD_FORMAT, RECORD_VERSION } from "./record-file";
import { getRecordedPost, selectRecorded, toRecorded } from "./recorded-post";
import { RECORDS_FILE_MAX } from "./rules";
import type { RecordedPost } from "./types";

/** The whole record of a post, as `verifyFile` and anybody else can check it without Cuepost. */
export async function exportRecord(member: Member, postId: string, now = new Date()) {
  assertMay(member, "export records");
  const post = await getRecordedPost(member, postId);
  await auditExport(member, { id: post.id, name: post.title || post.caption }, { format: "json" });
  return { ...headOf(member, now), ...(await toRecord(post.id, post, now)) };
}

/** A month's records, a line each, as they are read: between a line that heads them and one that closes them. */
export async function* exportMonth(
  member: Member,
  page: MonthPage,
  now = new Date(),
): AsyncGenerator<string> {
  assertMay(member, "export records");
  const found = await findRecords(member, page, RECORDS_FILE_MAX);
  await auditExport(member, null, { format: "json", month: page.month, records: found.length });
  let sum = "";
  const line = (value: unknown) => {
    const text = JSON.stringify(value);
    sum = nextSum(sum, text);
    return `${text}\n`;
  };
  yield line({ ...headOf(member, now), month: page.month, timeZone: member.timeZone });
  for (const { postId } of found) yield line(await toRecord(postId, await findPost(postId), now));
  const next = cursorOf(found, RECORDS_FILE_MAX);
  yield `${JSON.stringify({ end: true, records: found.length, next, sha256: sum })}\n`;
}

function headOf({ workspaceId, workspaceName }: Member, now: Date) {
  return {
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    exportedAt: now.toISOString(),
    workspace: { id: workspaceId, name: workspaceName },
  };
}

async function findPost(postId: string): Promise<RecordedPost | null> {
  const [row] = await selectRecorded().where(eq(posts.id, postId));
  return row ? toRecorded(row) : null;
}

async function toRecord(postId: string, post: RecordedPost | null, now: Date) {
  const { links, head } = await readChain(postId);
  const end = head && { number: head.number, hash: head.hash, seal: head.seal };
  const entries = links.map((link) => ({ ...link, at: link.at.toISOString() }));
  return { postId, exportedAt: now.toISOString(), post, end, entries };
}

export async function auditExport(
  member: Member,
  post: { id: string; name: string } | null,
  details: Record<string, unknown>,
): Promise<void> {
  await writeAudit(db, {
    workspaceId: member.workspaceId,
    actor: actorOf(member),
    kind: "ledger/exported",
    ...(post && {
      subject: { kind: "post", id: post.id, name: Array.from(post.name).slice(0, 80).join("") },
    }),
    details,
  });
}
