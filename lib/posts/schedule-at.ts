import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { posts } from "@/db/schema";
import { fetchCreatorInfo, getAccount } from "@/lib/accounts/queries";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import type { AccountView, CreatorInfo } from "@/lib/accounts/types";
import { AppError } from "@/lib/errors";
import { getMediaInOrder } from "@/lib/media/queries";
import type { MediaView } from "@/lib/media/types";
import { actorOf } from "@/lib/workspaces/actor";
import type { Member } from "@/lib/workspaces/types";
import { type ChosenTime, sayPlan } from "./choose-time";
import { giveConsent, type StandingConsent } from "./consent";
import { nextDriftLook } from "./drift-looks";
import { OPENED } from "./emit-post";
import type { AddToQueueInput } from "./input";
import { movePlanned } from "./move-planned";
import { explainLostRace, movePost, type PostRow } from "./move-post";
import { coverOf, listMediaIds, lockMedia, replacePhotos } from "./post-media";
import { findProblems } from "./problems";
import { contentOf, recordEdited } from "./record-content";
import { releaseAttempt } from "./release-attempt";
import { consentSentence } from "./rules";
import { insertPost, type ProgramMarks } from "./save-draft";
import type { Scheduled } from "./schedule-post";
import { editableStatuses } from "./states";

/**
 * Schedules with the person's consent, for a time that is settled in the same transaction. Refuses what the form would
 * not allow: the same rules over a fresh creator_info (TikTok's Content Sharing Guidelines, points 1 to 4).
 */
export async function scheduleAt(
  member: Member,
  input: AddToQueueInput,
  now: Date,
  settleTime: (tx: Transaction) => Promise<ChosenTime>,
): Promise<Scheduled> {
  const checked = await checkContent(member, input);
  if (input.consentSentence !== consentSentence(input.settings)) {
    throw new AppError("conflict", "The declaration beside the button has changed. Read it and try again.");
  }
  return db.transaction(async (tx) =>
    scheduleChecked(tx, member, input, { checked, now, time: await settleTime(tx) }),
  );
}

export interface Scheduling {
  checked: CheckedContent;
  now: Date;
  time: ChosenTime;
  /** Where nobody was at the form: who agreed once, and to what. */
  standing?: StandingConsent | undefined;
  /** What a program wrote on a post that it makes. */
  marks?: ProgramMarks | undefined;
}

/** What was checked a moment ago is written: the post, its time and its consent, or nothing. */
export async function scheduleChecked(
  tx: Transaction,
  member: Member,
  input: AddToQueueInput,
  { checked, now, time, standing, marks }: Scheduling,
): Promise<Scheduled> {
  const isNew = !input.postId;
  const draft = isNew ? await insertPost(tx, member, input, marks) : await lockEditable(tx, member, input);
  const before = contentOf(draft, isNew ? input.mediaIds : await listMediaIds(tx, draft));
  const driftLookAt = nextDriftLook(time.instant, now);
  const authorId = standing?.userId ?? member.userId;
  const post = await moveToScheduled(tx, { member, authorId, draft, input, time, driftLookAt });
  await recordEdited(tx, actorOf(member), { before, post, mediaIds: input.mediaIds });
  await giveConsent(tx, post, {
    actor: { ...actorOf(member), userId: member.userId },
    sentence: input.consentSentence,
    creator: checked.creator,
    media: checked.media,
    preview: input.preview,
    standing,
  });
  return toScheduled(post, time);
}

export function toScheduled(post: PostRow, { instant, note }: ChosenTime): Scheduled {
  const { id: postId, scheduledAt, revision, status } = post;
  const awaitsApproval = status === "awaiting approval";
  return { postId, scheduledAt: scheduledAt ?? instant, revision, note, awaitsApproval };
}

export interface CheckedContent {
  /** Null of a draft for the inbox, of which TikTok asks nothing before. */
  creator: CreatorInfo | null;
  media: MediaView[];
}

/** Whether TikTok takes it, by its newest answer: `ask` where several posts of one request share that. */
export async function checkContent(
  member: Member,
  { settings, accountId, mediaIds }: Pick<AddToQueueInput, "settings" | "accountId" | "mediaIds">,
  ask = (account: AccountView) => askCreator(member, account),
): Promise<CheckedContent> {
  const account = await getAccount(member, accountId);
  if (account.status !== "connected") {
    throw new AppError("conflict", `Reconnect ${account.displayName} first.`, { field: "account" });
  }
  const media = await getMediaInOrder(member, mediaIds);
  const creator = settings.delivery === "direct" ? await ask(account) : null;
  const isUnaudited = (await getTikTokAppState(account)).audit === "unaudited";
  const [problem] = findProblems({ settings, media, creator, isUnaudited });
  if (problem) throw new AppError("invalid", problem.message, { field: problem.field });
  return { creator, media };
}

export async function askCreator(member: Member, account: AccountView): Promise<CreatorInfo> {
  const creator = await fetchCreatorInfo(member, account.id);
  if (creator.state === "blocked") throw new AppError("conflict", creator.message, { field: "account" });
  return creator.info;
}

/** Locks the row of a post that may still be edited, at the revision the person saw. */
async function lockEditable(tx: Transaction, member: Member, input: AddToQueueInput): Promise<PostRow> {
  const [post] = await tx
    .select()
    .from(posts)
    .where(
      and(
        eq(posts.id, input.postId ?? ""),
        seesPosts(member),
        eq(posts.revision, input.revision ?? 0),
        inArray(posts.status, [...editableStatuses]),
      ),
    )
    .for("update");
  if (!post) throw await explainLostRace(tx, member, input.postId ?? "");
  await releaseAttempt(tx, post.id);
  const isPlanned = post.status === "scheduled" || post.status === "awaiting approval";
  if (!isPlanned && post.status !== "canceled") return post;
  const message = isPlanned ? "Opened for a change" : "Taken up again";
  const seen = { by: member, revision: post.revision };
  const opened = await movePost(tx, {
    postId: post.id,
    to: "draft",
    seen,
    kind: OPENED,
    message,
    actor: actorOf(member),
  });
  if (!opened) throw await explainLostRace(tx, member, post.id);
  return opened;
}

interface Settled {
  member: Member;
  authorId: string;
  draft: PostRow;
  input: AddToQueueInput;
  time: ChosenTime;
  driftLookAt: Date | null;
}

async function moveToScheduled(tx: Transaction, settled: Settled) {
  const { member, draft, input, time, driftLookAt } = settled;
  const kind = await lockMedia(tx, input.mediaIds);
  await replacePhotos(tx, draft.id, input.mediaIds, kind);
  const post = await movePlanned(tx, {
    post: draft,
    set: {
      ...input.settings,
      lateMinutesMax: input.lateMinutesMax ?? null,
      accountId: input.accountId,
      mediaId: coverOf(input.mediaIds, input.settings),
      ...time.columns,
      revision: draft.revision + 1,
      runId: null,
      announcedAt: null,
      driftLookAt,
    },
    actor: actorOf(member),
    authorId: settled.authorId,
    asks: input.asksApproval ?? false,
    isNow: time.isNow,
    say: (isAsking) => ({
      kind: isAsking ? "approval asked" : "scheduled",
      message: sayPlan(time, isAsking ? "Approval asked" : null),
      details: { scheduledAt: time.instant.toISOString(), note: time.note ?? undefined },
    }),
  });
  if (!post) throw await explainLostRace(tx, member, draft.id);
  return post;
}
