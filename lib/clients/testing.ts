import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/db";
import { postPhotos, posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { openRequest } from "@/lib/approvals/open-request";
import type { RuleSnapshot } from "@/lib/approvals/types";
import { createTestMedia } from "@/lib/media/testing";
import type { PostRow } from "@/lib/posts/move-post";
import { readContent } from "@/lib/posts/read-content";
import { actorOf } from "@/lib/workspaces/actor";
import type { Member } from "@/lib/workspaces/types";
import { findLink, type GuestLink } from "./find-link";
import type { NewLinkInput } from "./input";
import { makeLink } from "./make-link";

interface TestPost extends Partial<typeof posts.$inferInsert> {
  /** Asked for approval by the member, where it is given. */
  rule?: RuleSnapshot["kind"];
  photoIds?: string[];
}

/** A post of an account of its own, or of the one given, as it may be shared. */
export async function createSharedPost(
  member: Member,
  { rule, photoIds = [], ...columns }: TestPost = {},
): Promise<PostRow> {
  const at = columns.scheduledAt ?? new Date(Date.now() + 3 * 86_400_000);
  const local = { scheduledLocal: at.toISOString().slice(0, 16), timeZone: "UTC", scheduledAt: at };
  const [post] = await db
    .insert(posts)
    .values({
      ...{ workspaceId: member.workspaceId, createdBy: member.userId, caption: "Moon jar", ...local },
      ...{ accountId: columns.accountId ?? (await createTestAccount(member)).id, groupId: randomUUID() },
      mediaId: columns.mediaId ?? photoIds[0] ?? (await createTestMedia(member)).id,
      status: rule ? "awaiting approval" : "scheduled",
      ...columns,
    })
    .returning();
  if (!post) throw new Error("The database gave back no row.");
  for (const [position, mediaId] of photoIds.entries()) {
    await db.insert(postPhotos).values({ postId: post.id, position, mediaId });
  }
  if (rule) await askAgain(member, post, rule);
  return post;
}

/** What a post asks for as it is now. */
export async function askAgain(member: Member, post: PostRow, kind: RuleSnapshot["kind"]): Promise<void> {
  await db.transaction(async (tx) => {
    const content = await readContent(tx, post);
    const rule = { kind, personId: null, personName: null };
    await openRequest(tx, {
      post,
      content,
      rule,
      asker: actorOf(member),
      actor: actorOf(member),
      dueAt: post.scheduledAt!,
    });
  });
}

/** A link as its holder has it. */
export async function openTestLink(
  member: Member,
  about: NewLinkInput["about"],
): Promise<{ link: GuestLink; id: string; token: string }> {
  const input = { about, days: 14, sendTo: null, passcodeHash: null, locale: "en-GB" };
  const { id, url } = await makeLink(member, input);
  const token = url.slice(url.lastIndexOf("/") + 1);
  const link = await findLink(token);
  if (!link) throw new Error("The link just made opens nothing.");
  return { link, id, token };
}
