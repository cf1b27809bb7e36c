import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { consents, posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia } from "@/lib/media/testing";
import { actorOf } from "@/lib/workspaces/actor";
import type { Member } from "@/lib/workspaces/types";
import { resolveChosen } from "./choose-time";
import { giveConsent, isAgreed } from "./consent";
import type { PostRow } from "./move-post";
import { consentSentence } from "./rules";
import { testSettings } from "./testing";

interface Planned {
  local: string;
  accountId?: string;
  status?: PostRow["status"];
}

/** An agreed post of this wall clock in the workspace's zone, without asking a TikTok. */
export async function createPlannedPost(member: Member, planned: Planned): Promise<PostRow> {
  const { local, status = "scheduled" } = planned;
  const { timeZone, workspaceId } = member;
  const accountId = planned.accountId ?? (await createTestAccount(member)).id;
  const file = await createTestMedia(member);
  const time = { scheduledAt: resolveChosen({ local, timeZone }).instant, scheduledLocal: local, timeZone };
  return db.transaction(async (tx) => {
    const [post] = await tx
      .insert(posts)
      .values({ workspaceId, accountId, mediaId: file.id, status, ...testSettings, ...time })
      .returning();
    if (!post) throw new Error("The database gave back no row.");
    await giveConsent(tx, post, {
      actor: { ...actorOf(member), userId: member.userId },
      sentence: consentSentence(testSettings),
      creator: null,
      media: [file],
      preview: undefined,
    });
    return post;
  });
}

export async function readPost(postId: string): Promise<PostRow> {
  const [post] = await db.select().from(posts).where(eq(posts.id, postId));
  if (!post) throw new Error("There is no such post.");
  return post;
}

/** Whether somebody has agreed to the post as it is now. */
export async function isStillAgreed(postId: string): Promise<boolean> {
  const post = await readPost(postId);
  const given = await db
    .select()
    .from(consents)
    .where(and(eq(consents.postId, postId), isNull(consents.voidedAt)));
  return given.some(({ settings }) => isAgreed(settings, post, [post.mediaId]));
}
