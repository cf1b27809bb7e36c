import "server-only";
import { and, eq, isNotNull, or } from "drizzle-orm";
import type { Transaction } from "@/db";
import { accounts, comments, type Mention, posts } from "@/db/schema";
import { notify } from "@/lib/notifications/notify";
import type { Actor } from "@/lib/workspaces/actor";
import { listReaders } from "./pick-mentions";
import type { Audience } from "./rules";

interface Told {
  workspaceId: string;
  postId: string;
  actor: Actor;
  parentId: string | null;
  mentions: readonly Mention[];
  audience: Audience;
  isTold: boolean;
}

/** Those named, those who are in the thread, and whoever made the post: each once, of those who can still read it. */
export async function tellOfComment(tx: Transaction, told: Told): Promise<void> {
  const { workspaceId, postId, actor, parentId } = told;
  const [post] = await tx
    .select({ ...{ accountId: posts.accountId, createdBy: posts.createdBy }, ...words })
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .where(eq(posts.id, postId));
  if (!post) return;
  const named = told.mentions.map(({ userId }) => userId).filter((id) => id !== actor.userId);
  const inThread = parentId ? await listAuthors(tx, parentId) : [];
  const readers = new Set((await listReaders(tx, { ...told, accountId: post.accountId })).map(idOf));
  const others = (ids: readonly (string | null)[], but: readonly string[]) =>
    ids.filter((id): id is string => !!id && readers.has(id) && id !== actor.userId && !but.includes(id));
  const answered = others(inThread, named);
  const author = told.isTold ? [] : others([post.createdBy], [...named, ...answered]);
  const { accountId } = post;
  const values = { person: actor.name, caption: post.title || post.caption, account: post.account };
  const common = { workspaceId, postId, accountId, values };
  await notify(tx, { ...common, kind: "comment/mention", userIds: named });
  await notify(tx, { ...common, kind: "comment/reply", userIds: answered });
  await notify(tx, { ...common, kind: "comment/new", userIds: author });
}

const words = { title: posts.title, caption: posts.caption, account: accounts.displayName };
const idOf = ({ userId }: { userId: string }) => userId;

async function listAuthors(tx: Transaction, threadId: string): Promise<(string | null)[]> {
  const rows = await tx
    .selectDistinct({ authorId: comments.authorId })
    .from(comments)
    .where(and(or(eq(comments.id, threadId), eq(comments.parentId, threadId)), isNotNull(comments.authorId)));
  return rows.map(({ authorId }) => authorId);
}
