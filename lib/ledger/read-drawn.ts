import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { posters, posts } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { auditExport } from "./export-records";
import { findRecords, type MonthPage } from "./list-records";
import type { DrawnRecord } from "./pdf/draw-records";
import { toWholeJpeg } from "./pdf/to-whole-jpeg";
import { toView } from "./queries";
import { readChain, toVerdict } from "./read-chain";
import { getRecordedPost, selectRecorded, toRecorded } from "./recorded-post";
import { ENTRIES_SHOWN_MAX, RECORDS_PDF_MAX } from "./rules";

/** What a PDF of one post draws. */
export async function* readDrawn(member: Member, postId: string): AsyncGenerator<DrawnRecord> {
  assertMay(member, "export records");
  const post = await getRecordedPost(member, postId);
  await auditExport(member, { id: post.id, name: post.title || post.caption }, { format: "pdf" });
  yield await toDrawn(post.id);
}

/** What a PDF of a month draws: the records that grew last, as many as a file is made for. */
export async function* readDrawnMonth(member: Member, page: MonthPage): AsyncGenerator<DrawnRecord> {
  assertMay(member, "export records");
  const found = await findRecords(member, page, RECORDS_PDF_MAX);
  await auditExport(member, null, { format: "pdf", month: page.month, records: found.length });
  for (const { postId } of found) yield await toDrawn(postId);
}

async function toDrawn(postId: string): Promise<DrawnRecord> {
  const chain = await readChain(postId);
  const [row] = await selectRecorded().where(eq(posts.id, postId));
  const post = row ? toRecorded(row) : null;
  const shown = chain.links.slice(-ENTRIES_SHOWN_MAX);
  return {
    postId,
    post,
    poster: post?.media.hasPoster ? await findPoster(post.media.id) : null,
    verdict: toVerdict(chain),
    entries: shown.map(toView),
    earlier: chain.links.length - shown.length,
  };
}

async function findPoster(mediaId: string): Promise<Uint8Array | null> {
  const [row] = await db.select({ jpeg: posters.jpeg }).from(posters).where(eq(posters.mediaId, mediaId));
  return row ? toWholeJpeg(row.jpeg) : null;
}
