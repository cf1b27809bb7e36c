import "server-only";
import { and, asc, eq, type SQL } from "drizzle-orm";
import { db } from "@/db";
import { comments } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { findPostPlace, readableBy } from "./find-post-place";
import { listReaders } from "./pick-mentions";
import { type Audience, COMMENTS_PER_POST_MAX, editableUntil } from "./rules";
import type { CommentView, MentionablePerson, ThreadView } from "./types";

/** The threads of a post, the oldest first, as this member reads them. */
export async function listThreads(member: Member, postId: string, now = new Date()): Promise<ThreadView[]> {
  assertMay(member, "view posts");
  await findPostPlace(db, member, postId);
  return readThreads(postId, readableBy(member), { userId: member.userId, now });
}

/** What a guest reads, whose link the caller has looked at: nothing that is the team's own. */
export async function listSharedThreads(postId: string): Promise<ThreadView[]> {
  return readThreads(postId, eq(comments.audience, "everyone"), { userId: null, now: new Date() });
}

/** Whom a member can name on this post, themselves left out. */
export async function listMentionable(
  member: Member,
  { postId, audience }: { postId: string; audience: Audience },
): Promise<MentionablePerson[]> {
  assertMay(member, "comment on posts");
  const { accountId } = await findPostPlace(db, member, postId);
  const meant = member.role === "client" ? "everyone" : audience;
  const people = await listReaders(db, { workspaceId: member.workspaceId, accountId, audience: meant });
  return people.filter(({ userId }) => userId !== member.userId);
}

interface Reader {
  userId: string | null;
  now: Date;
}

async function readThreads(postId: string, which: SQL | undefined, reader: Reader): Promise<ThreadView[]> {
  const rows = await db
    .select()
    .from(comments)
    .where(and(eq(comments.postId, postId), which))
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .limit(COMMENTS_PER_POST_MAX);
  const replies = Map.groupBy(rows, ({ parentId }) => parentId);
  return (replies.get(null) ?? []).map((root) => ({
    ...toView(root, reader),
    audience: root.audience,
    momentMs: root.momentMs,
    photoIndex: root.photoIndex,
    resolved: root.resolvedAt && { by: root.resolvedByName ?? "", at: root.resolvedAt.toISOString() },
    replies: (replies.get(root.id) ?? []).map((row) => toView(row, reader)),
  }));
}

function toView(row: typeof comments.$inferSelect, { userId, now }: Reader): CommentView {
  const isMine = userId !== null && row.authorId === userId;
  const until = editableUntil(row.createdAt);
  const isRemoved = row.removedAt !== null;
  return {
    id: row.id,
    authorName: row.authorName,
    isGuest: row.authorVia === "client link",
    isMine,
    body: row.body,
    mentions: row.mentions.map(({ name }) => name),
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    editableUntil: isMine && !isRemoved && until > now ? until.toISOString() : null,
    isRemoved,
  };
}
