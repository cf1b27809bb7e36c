import { count, eq } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { announce } from "@/inngest/client";
import { postDue } from "@/inngest/events";
import { consentSentence, emptySettings } from "@/lib/posts/rules";
import { saveDraft } from "@/lib/posts/save-draft";
import { schedulePost } from "@/lib/posts/schedule-post";
import type { Member } from "@/lib/workspaces/types";
import { type DemoPost, demoPosts } from "./plan";
import { slotTime } from "./slot-time";

export interface Material {
  /** Ids by username and by clip. */
  accountIds: Map<string, string>;
  mediaIds: Map<string, string>;
}

/** Goes on after the posts that are there. */
export async function schedulePosts(member: Member, material: Material): Promise<void> {
  const [made] = await db
    .select({ count: count() })
    .from(posts)
    .where(eq(posts.workspaceId, member.workspaceId));
  for (const post of demoPosts.slice(made?.count ?? 0)) await makePost(member, material, post);
}

async function makePost(member: Member, { accountIds, mediaIds }: Material, post: DemoPost): Promise<void> {
  const settings = { ...emptySettings, ...post.settings };
  const draft = {
    accountId: accountIds.get(post.creator)!,
    mediaIds: [mediaIds.get(post.clip)!],
    settings,
  };
  const { timeZone } = member;
  const when =
    post.when === "now" ? post.when : { local: slotTime(post.when, timeZone, new Date()), timeZone };
  if (post.isDraft) {
    await saveDraft(member, { ...draft, time: when === "now" ? null : when });
    return;
  }
  const input = { ...draft, when, consentSentence: consentSentence(settings) };
  const { postId, revision } = await schedulePost(member, input);
  if (when === "now") await announce(postDue.create({ postId, revision }));
}
