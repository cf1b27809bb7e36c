import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "@/db";
import { appendEntry } from "@/lib/ledger/append-entry";
import type { Actor } from "@/lib/workspaces/actor";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { PostRow } from "./move-post";
import { toSubject } from "./post-subject";
import { pickSettings } from "./rules";

/** Everything that is chosen about a post but its time, which has entries of its own. */
interface Content {
  accountId: string;
  mediaIds: readonly string[];
  [setting: string]: unknown;
}

export function contentOf(post: PostRow, mediaIds: readonly string[]): Content {
  return { ...pickSettings(post), accountId: post.accountId, mediaIds: [...mediaIds] };
}

export async function recordComposed(
  tx: Transaction,
  actor: Actor,
  post: PostRow,
  mediaIds: readonly string[],
): Promise<void> {
  const body = { revision: post.revision, content: contentOf(post, mediaIds) };
  await appendEntry(tx, { workspaceId: post.workspaceId, postId: post.id, actor, kind: "composed", body });
  await writeAudit(tx, {
    workspaceId: post.workspaceId,
    actor,
    kind: "post/drafted",
    subject: toSubject(post),
    details: { accountId: post.accountId },
  });
}

interface Edit {
  before: Content;
  post: PostRow;
  mediaIds: readonly string[];
}

/** What an edit changed, from what to what; nothing where it changed nothing. */
export async function recordEdited(
  tx: Transaction,
  actor: Actor,
  { before, post, mediaIds }: Edit,
): Promise<void> {
  const after = contentOf(post, mediaIds);
  const names = Object.keys(after).filter((name) => !isDeepStrictEqual(before[name], after[name]));
  if (names.length === 0) return;
  const changes = Object.fromEntries(names.map((name) => [name, { from: before[name], to: after[name] }]));
  const { workspaceId, id: postId, revision } = post;
  await appendEntry(tx, { workspaceId, postId, actor, kind: "edited", body: { revision, changes } });
  await writeAudit(tx, {
    workspaceId,
    actor,
    kind: "post/edited",
    subject: toSubject(post),
    details: { changed: names },
  });
}
