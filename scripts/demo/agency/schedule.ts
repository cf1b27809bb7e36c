import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { labelPosts } from "@/lib/posts/label-posts";
import { consentSentence, emptySettings } from "@/lib/posts/rules";
import { saveDraft } from "@/lib/posts/save-draft";
import { schedulePost } from "@/lib/posts/schedule-post";
import type { PostSettings } from "@/lib/posts/types";
import type { Member } from "@/lib/workspaces/types";
import { slotTime } from "../slot-time";
import type { AgencyPost } from "./plan";

export interface Material {
  /** Ids by username, by file and by name. */
  accountIds: Map<string, string>;
  mediaIds: Map<string, string>;
  labelIds: Map<string, string>;
}

interface Made {
  postId: string;
  revision: number;
  isNew: boolean;
}

type When = "now" | "its day" | { local: string; timeZone: string };

/** Each post of the plan is made once: its id follows from what it is. */
export async function schedule(
  member: Member,
  material: Material,
  post: AgencyPost,
  when: When,
  { asksApproval = false } = {},
): Promise<Made> {
  const newPostId = idOf(member.workspaceId, post);
  const [known] = await db.select({ revision: posts.revision }).from(posts).where(eq(posts.id, newPostId));
  if (known) return { postId: newPostId, revision: known.revision, isNew: false };
  const { timeZone } = member;
  const time = when === "its day" ? { local: slotTime(post.when, timeZone, new Date()), timeZone } : when;
  const settings = settingsOf(post);
  const draft = {
    newPostId,
    accountId: material.accountIds.get(post.creator)!,
    mediaIds: post.files.map((file) => material.mediaIds.get(file)!),
    settings,
  };
  const { revision } =
    post.becomes === "draft"
      ? await saveDraft(member, { ...draft, time: time === "now" ? null : time })
      : await schedulePost(member, {
          ...draft,
          when: time,
          consentSentence: consentSentence(settings),
          asksApproval,
        });
  const add = (post.labels ?? []).map((name) => material.labelIds.get(name)!);
  if (add.length > 0) await labelPosts(member, { postIds: [newPostId], add, remove: [] });
  return { postId: newPostId, revision, isNew: true };
}

function settingsOf({ caption, title, settings }: AgencyPost): PostSettings {
  const isInbox = settings?.delivery === "inbox";
  const privacyLevel = isInbox ? null : "PUBLIC_TO_EVERYONE";
  return { ...emptySettings, caption, title: title ?? "", privacyLevel, ...settings };
}

/** A UUID made from a name, as version 8 allows. */
function idOf(workspaceId: string, { creator, caption }: AgencyPost): string {
  const hex = createHash("sha256").update(`${workspaceId} ${creator} ${caption}`).digest("hex");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join("-");
}
