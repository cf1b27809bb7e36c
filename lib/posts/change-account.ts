import "server-only";
import { eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { posts } from "@/db/schema";
import { getAccount } from "@/lib/accounts/queries";
import type { AccountView } from "@/lib/accounts/types";
import { AppError } from "@/lib/errors";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { answerEach, type PostAnswer } from "./answer-each";
import { type ChosenTime, chooseTime } from "./choose-time";
import { voidConsents } from "./consent";
import type { ChangeAccountInput } from "./input";
import { lockPost } from "./lock-post";
import { voidApproval } from "./move-planned";
import { explainLostRace, movePost, type PostRow, recordPostEvent } from "./move-post";
import { listMediaIds } from "./post-media";
import { readClock } from "./read-clock";
import { readContent } from "./read-content";
import { contentOf, recordEdited } from "./record-content";
import { releaseAttempt } from "./release-attempt";
import { emptySettings } from "./rules";
import { editableStatuses } from "./states";

export const ACCOUNT_CHANGED = "account changed";

interface Changed {
  revision: number;
  /** What a clock change did to its time. */
  note: string | null;
}

/**
 * Another creator may allow other things, so who sees the post and who may comment is chosen again: it becomes a draft,
 * and what was agreed is void. Words, media and disclosures stay.
 */
export async function changeAccount(
  member: Member,
  input: ChangeAccountInput,
  given?: Date,
): Promise<PostAnswer<Changed>[]> {
  assertMay(member, "compose posts");
  const now = given ?? (await readClock());
  const account = await getAccount(member, input.accountId);
  return answerEach(input.posts, async ({ time, ...post }) => {
    const chosen = time ? chooseTime(time, member.timeZone, now) : null;
    const { revision } = await db.transaction((tx) => changeOne(tx, member, { ...post, account, chosen }));
    return { revision, note: chosen?.note ?? null };
  });
}

interface Change {
  postId: string;
  revision: number;
  account: AccountView;
  chosen: ChosenTime | null;
}

async function changeOne(tx: Transaction, member: Member, change: Change): Promise<PostRow> {
  const { postId, account, chosen } = change;
  const before = await lockPost(tx, member, change, editableStatuses);
  if (before.accountId === account.id) {
    throw new AppError("conflict", `This post is one of ${account.displayName} already.`);
  }
  await releaseAttempt(tx, postId);
  await voidConsents(tx, postId, "The post went to another account.", actorOf(member));
  const { privacyLevel, allowComment, allowDuet, allowStitch } = emptySettings;
  const set = {
    accountId: account.id,
    privacyLevel,
    allowComment,
    allowDuet,
    allowStitch,
    ...chosen?.columns,
    revision: before.revision + 1,
    announcedAt: null,
  };
  const event = {
    kind: ACCOUNT_CHANGED,
    message: `Moved to ${account.displayName}: a draft until it is checked and scheduled`,
    actor: actorOf(member),
    details: { before: toBefore(before) },
  };
  const seen = { by: member, revision: before.revision };
  const post =
    before.status === "draft"
      ? await changeDraft(tx, postId, set, event)
      : await movePost(tx, { postId, to: "draft", seen, set, ...event });
  if (!post) throw await explainLostRace(tx, member, postId);
  const mediaIds = await listMediaIds(tx, post);
  await recordEdited(tx, actorOf(member), { before: contentOf(before, mediaIds), post, mediaIds });
  const now = await readContent(tx, post);
  await voidApproval(tx, postId, { by: actorOf(member), reason: "The post went to another account.", now });
  return post;
}

async function changeDraft(
  tx: Transaction,
  postId: string,
  set: Partial<typeof posts.$inferInsert>,
  event: Parameters<typeof recordPostEvent>[2],
): Promise<PostRow | undefined> {
  const [post] = await tx
    .update(posts)
    .set({ ...set, updatedAt: sql`now()` })
    .where(eq(posts.id, postId))
    .returning();
  await recordPostEvent(tx, postId, event);
  return post;
}

/** All that must be put back when it is taken back. */
function toBefore(post: PostRow) {
  const { status, accountId, privacyLevel, allowComment, allowDuet, allowStitch } = post;
  const { scheduledLocal, timeZone } = post;
  const scheduledAt = post.scheduledAt?.toISOString() ?? null;
  return {
    status,
    scheduledAt,
    columns: { accountId, privacyLevel, allowComment, allowDuet, allowStitch, scheduledLocal, timeZone },
  };
}
