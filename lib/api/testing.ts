import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { labels, ledgerEntries, postIntents, postLabels, postPhotos, posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { tamper } from "@/lib/ledger/testing";
import { createTestMedia } from "@/lib/media/testing";
import { testSettings } from "@/lib/posts/testing";
import type { Member } from "@/lib/workspaces/types";

type NewPost = Partial<typeof posts.$inferInsert>;

/** Drafts of one account, made from then on, three at a time at the same instant: the id tells those apart. */
export async function createTestDrafts(
  member: Member,
  count: number,
  from: Date,
  given?: { accountId: string; mediaId: string },
): Promise<string[]> {
  const accountId = given?.accountId ?? (await createTestAccount(member)).id;
  const mediaId = given?.mediaId ?? (await createTestMedia(member)).id;
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ workspaceId: member.workspaceId, accountId, mediaId, ...testSettings },
    createdAt: new Date(from.getTime() + Math.floor(index / 3) * 1000),
  }));
  const made = await db.insert(posts).values(rows).returning({ id: posts.id });
  return made.map(({ id }) => id);
}

export async function changeTestPost(postId: string, set: NewPost): Promise<void> {
  await db.update(posts).set(set).where(eq(posts.id, postId));
}

export async function addTestPhotos(postId: string, mediaIds: readonly string[]): Promise<void> {
  await db.insert(postPhotos).values(mediaIds.map((mediaId, position) => ({ postId, position, mediaId })));
}

export async function addTestLabel(member: Member, postId: string, name: string): Promise<string> {
  const [label] = await db.insert(labels).values({ workspaceId: member.workspaceId, name }).returning();
  if (!label) throw new Error("The database gave back no row.");
  await db.insert(postLabels).values({ postId, labelId: label.id });
  return label.id;
}

/** A wish beside a draft, as a request leaves it whose files are on their way. */
export async function addTestIntent(member: Member, post: { postId: string; keyId: string }): Promise<void> {
  await db.insert(postIntents).values({ ...post, workspaceId: member.workspaceId, revision: 1, plan: {} });
}

/** As whoever owns the database can. */
export async function tamperWithRecord(postId: string, number: number): Promise<void> {
  const isIt = and(eq(ledgerEntries.postId, postId), eq(ledgerEntries.number, number));
  await tamper((tx) => tx.update(ledgerEntries).set({ body: "{}" }).where(isIt));
}
