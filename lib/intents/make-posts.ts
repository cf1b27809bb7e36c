import "server-only";
import { db, type Transaction } from "@/db";
import type { AccountView, CreatorInfo } from "@/lib/accounts/types";
import type { Caller } from "@/lib/keys/types";
import { expectFile } from "@/lib/media/expect-file";
import { queueTime } from "@/lib/posts/add-to-queue";
import { type ChosenTime, chooseTime } from "@/lib/posts/choose-time";
import type { PostDraft } from "@/lib/posts/input";
import { insertPost } from "@/lib/posts/save-draft";
import { askCreator, type CheckedContent, scheduleChecked } from "@/lib/posts/schedule-at";
import type { Scheduled } from "@/lib/posts/schedule-post";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { MadePost, PostWish } from "./types";
import { writeIntent } from "./write-intent";

export type AskCreator = (account: AccountView) => Promise<CreatorInfo>;

/** TikTok is asked once of an account for a request, however many posts it makes. */
export function shareCreator({ member }: Caller): AskCreator {
  const asked = new Map<string, Promise<CreatorInfo>>();
  return (account) => {
    const known = asked.get(account.id) ?? askCreator(member, account);
    asked.set(account.id, known);
    return known;
  };
}

interface Making {
  now: Date;
  /** TikTok's word on those that can go out at once, by their ids. */
  checks: ReadonlyMap<string, CheckedContent>;
  /** Files that are fetched, with the ids that they will have. */
  imports: readonly { mediaId: string; address: string }[];
}

/** Makes all of these posts or none: scheduled, or as drafts that wait for their files, or for a person. */
export async function makePosts(
  caller: Caller,
  wishes: readonly PostWish[],
  making: Making,
): Promise<{ posts: MadePost[]; importIds: string[] }> {
  assertMay(caller.member, "compose posts");
  return db.transaction((tx) => writeAll(tx, caller, wishes, making));
}

class Rehearsed extends Error {
  override readonly name = "Rehearsed";
  readonly posts: MadePost[];
  constructor(posts: MadePost[]) {
    super("Rehearsed");
    this.posts = posts;
  }
}

/** The very same to the last row, and then nothing of it is kept. */
export async function rehearsePosts(
  caller: Caller,
  wishes: readonly PostWish[],
  making: Making,
): Promise<MadePost[]> {
  assertMay(caller.member, "compose posts");
  try {
    return await db.transaction(async (tx) => {
      throw new Rehearsed((await writeAll(tx, caller, wishes, making)).posts);
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.posts;
    throw error;
  }
}

async function writeAll(
  tx: Transaction,
  caller: Caller,
  wishes: readonly PostWish[],
  { now, checks, imports }: Making,
): Promise<{ posts: MadePost[]; importIds: string[] }> {
  const importIds: string[] = [];
  for (const file of imports) importIds.push((await expectFile(tx, caller.member, file)).importId);
  const done = new Map<string, MadePost>();
  // Two requests that take places of the same queues take them in one order.
  for (const wish of wishes.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))) {
    const checked = checks.get(wish.postId);
    const post = checked ? await schedule(tx, caller, wish, { checked, now }) : await draft(tx, caller, wish);
    done.set(wish.postId, post);
  }
  return { posts: wishes.flatMap(({ postId }) => done.get(postId) ?? []), importIds };
}

async function schedule(
  tx: Transaction,
  caller: Caller,
  wish: PostWish,
  { checked, now }: { checked: CheckedContent; now: Date },
): Promise<MadePost> {
  if (!wish.agreed || !wish.when) throw new Error("Nobody agreed to it, or it has no time");
  const { externalId, agreed, asksApproval } = wish;
  const scheduled = await scheduleChecked(
    tx,
    caller.member,
    { ...toDraft(wish), consentSentence: agreed.sentence, asksApproval },
    {
      checked,
      now,
      time: await settleTime(tx, caller, wish, now),
      standing: agreed.standing,
      marks: { externalId, apiKeyId: caller.keyId },
    },
  );
  return toMade(scheduled);
}

export function toMade({ postId, revision, scheduledAt, awaitsApproval }: Scheduled): MadePost {
  return { postId, revision, scheduledAt, status: awaitsApproval ? "awaiting approval" : "scheduled" };
}

export async function settleTime(
  tx: Transaction,
  { member }: Caller,
  { when, accountId, postId }: Pick<PostWish, "when" | "accountId" | "postId">,
  now: Date,
): Promise<ChosenTime> {
  if (when === null) throw new Error("A draft has no time");
  if (when === "now") return chooseTime("now", member.timeZone, now);
  if (when === "queue") return (await queueTime(member, { accountId, postId }, now))(tx);
  return when;
}

async function draft(tx: Transaction, caller: Caller, wish: PostWish): Promise<MadePost> {
  const { externalId, when } = wish;
  const time = when === null || typeof when === "string" ? {} : when.columns;
  const marks = { externalId, apiKeyId: caller.keyId };
  const { id: postId, revision } = await insertPost(tx, caller.member, toDraft(wish), { ...marks, ...time });
  if (wish.agreed && when) await writeIntent(tx, caller, { ...wish, revision, agreed: wish.agreed, when });
  return { postId, revision, scheduledAt: null, status: "draft" };
}

function toDraft({ postId, groupId, accountId, mediaIds, settings, lateMinutesMax }: PostWish): PostDraft {
  return {
    newPostId: postId,
    ...(groupId !== null && { groupId }),
    ...{ accountId, mediaIds, settings, lateMinutesMax },
  };
}
