import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { AppError } from "@/lib/errors";
import { changePost } from "@/lib/intents/change-post";
import { deriveId } from "@/lib/intents/derive-id";
import { type FoundIntent, findIntent } from "@/lib/intents/find-intent";
import { toMade } from "@/lib/intents/make-posts";
import type { MadePost, PostWish, WishedTime } from "@/lib/intents/types";
import type { Caller } from "@/lib/keys/types";
import { queueTime } from "@/lib/posts/add-to-queue";
import { keepTime } from "@/lib/posts/choose-time";
import type { PostRow } from "@/lib/posts/move-post";
import { listPostMedia } from "@/lib/posts/post-media";
import { publishNow } from "@/lib/posts/publish-now";
import { rescheduleAt } from "@/lib/posts/reschedule-post";
import { emptySettings, pickSettings } from "@/lib/posts/rules";
import { isEditable } from "@/lib/posts/states";
import type { PostSettings } from "@/lib/posts/types";
import { ApiProblem } from "./api-problem";
import type { PatchPost } from "./contract/post-body";
import { findLastAgreement } from "./find-last-agreement";
import { findPostFiles, type PostFiles } from "./find-post-files";
import { findTargetAccounts } from "./find-target-accounts";
import { assertPublishes, gatherInto, getAgreed, judge, type Planning, wishPrivacy } from "./plan-posts";
import { type PostFields, readPostFields, settingsOf } from "./read-post-fields";
import { readPublishTime } from "./read-publish-time";
import { joinProblems, toPostProblem } from "./to-problems";

interface Patched {
  made: MadePost[];
  importIds: string[];
}

/** Changes a post as it is now; `assertSeen` throws where that is not what the caller saw. */
export async function patchPost(
  caller: Caller,
  { postId, body, assertSeen }: { postId: string; body: PatchPost; assertSeen: (revision: number) => void },
  planning: Planning,
): Promise<Patched> {
  const post = await getPostRow(caller, postId);
  assertSeen(post.revision);
  if (!isEditable(post.status)) throw locked();
  const intent = post.status === "draft" ? await findIntent(postId) : null;
  try {
    return await patch(caller, { post, intent, fields: readPostFields(body) }, planning);
  } catch (error) {
    throw await explain(caller, post, error);
  }
}

async function getPostRow({ member }: Caller, postId: string): Promise<PostRow> {
  const [post] = await db
    .select()
    .from(posts)
    .where(and(eq(posts.id, postId), seesPosts(member)));
  if (!post) throw new AppError("not-found", "There is no such post.");
  return post;
}

const locked = () =>
  new ApiProblem("post_locked", "This post is on its way, or out: it can no longer be changed.");

/** Whoever was faster is told as such: the post is another than the caller saw. */
async function explain(caller: Caller, { id, revision }: PostRow, error: unknown): Promise<unknown> {
  const problem = toPostProblem(error);
  if (problem?.code !== "conflict") return problem ?? error;
  const now = await getPostRow(caller, id);
  if (!isEditable(now.status)) return locked();
  if (now.revision === revision) return problem;
  return new ApiProblem("precondition_failed", "It is no longer the version that If-Match names.");
}

interface Patch {
  post: PostRow;
  intent: FoundIntent | null;
  fields: PostFields;
}

async function patch(caller: Caller, asked: Patch, planning: Planning): Promise<Patched> {
  const { post, fields } = asked;
  const problems = [...fields.problems];
  const gather = <T>(work: () => T | Promise<T>) => gatherInto(problems, work);
  const when = await gather(() => readWhen(caller, asked, planning));
  const files = await gather(() => findFiles(caller, post, fields, planning.seed));
  const account = await gather(() => findAccountId(caller, post, fields));
  const problem = joinProblems(problems);
  if (problem) throw problem;
  if (when === undefined || !files || !account) throw new Error("A change was neither read nor refused.");
  const wish = wishOf(asked, { when, files, accountId: account });
  if (when !== null && onlyMoves(asked, wish)) return move(caller, post, when, planning);
  const agreed = when === null ? null : await agreeAgain(caller, asked, { wish, files });
  const full = { ...wish, agreed, settings: agreed?.settings ?? wish.settings };
  const checked = await judge(caller, { wish: full, files, ask: planning.ask });
  const { post: made, importIds } = await changePost(caller, full, {
    ...{ now: planning.now, checked, imports: files.imports },
    draftTime: fields.publish_at === null ? null : timeOf(post),
  });
  return { made: [made], importIds };
}

/** As it is, where the change says nothing: a time that is kept may be near, but is never looked at anew. */
function readWhen(caller: Caller, { post, intent, fields }: Patch, { now }: Planning): WishedTime | null {
  const { publish_at: at, publish_now: isNow, add_to_queue: isQueued } = fields;
  const isSaid = at !== undefined || isNow === true || isQueued === true;
  const pointer = `/${fields.names.publish_at ?? "publish_at"}`;
  const when = isSaid
    ? readPublishTime(fields, post.timeZone ?? caller.member.timeZone, now, pointer).when
    : keptTime(post, intent);
  if (when !== null) assertPublishes(caller);
  return when;
}

function keptTime(post: PostRow, intent: FoundIntent | null): WishedTime | null {
  if (intent) {
    const { when } = intent.plan;
    if (typeof when === "string") return when;
  }
  const { scheduledAt: instant, scheduledLocal: local, timeZone } = post;
  const isPlanned = intent !== null || post.status === "scheduled" || post.status === "awaiting approval";
  return isPlanned && instant && local && timeZone ? keepTime({ instant, local, timeZone }) : null;
}

async function findFiles(
  { member }: Caller,
  post: PostRow,
  fields: PostFields,
  seed: string,
): Promise<PostFiles> {
  const named = await findPostFiles(member, fields, deriveId(seed, post.id));
  if (named) return named;
  const facts = await listPostMedia(post.id);
  return {
    mediaIds: facts.map(({ id }) => id),
    kind: facts.some(({ kind }) => kind === "photo") ? "photo" : "video",
    waits: facts.some(({ status }) => status === "fetching" || status === "checking"),
    facts,
    imports: [],
  };
}

async function findAccountId({ member }: Caller, post: PostRow, fields: PostFields): Promise<string> {
  if (!fields.account_ids) return post.accountId;
  const [account] = await findTargetAccounts(member, fields.account_ids, "/account_id");
  return account?.id ?? post.accountId;
}

function wishOf(
  { post, intent, fields }: Patch,
  { when, files, accountId }: { when: WishedTime | null; files: PostFiles; accountId: string },
) {
  const late = fields.late_minutes_max;
  return {
    ...{ postId: post.id, revision: post.revision, groupId: post.groupId, externalId: post.externalId },
    ...{ accountId, mediaIds: files.mediaIds, when, agreed: null, waits: files.waits },
    settings: settingsOf(fields.stated, baseOf(post, accountId)),
    lateMinutesMax: late === undefined ? post.lateMinutesMax : late,
    asksApproval: fields.ask_approval ?? intent?.plan.asksApproval ?? post.status === "awaiting approval",
  } satisfies PostWish;
}

/** Another creator may allow other things: who sees it and what they may do is stated anew. */
function baseOf(post: PostRow, accountId: string): PostSettings {
  const settings = pickSettings(post);
  if (accountId === post.accountId) return settings;
  const { privacyLevel, allowComment, allowDuet, allowStitch } = emptySettings;
  return { ...settings, privacyLevel, allowComment, allowDuet, allowStitch };
}

/** What was agreed has no time in it. */
function onlyMoves({ post, fields }: Patch, wish: PostWish): boolean {
  return (
    (post.status === "scheduled" || post.status === "awaiting approval") &&
    wish.accountId === post.accountId &&
    fields.media_ids === undefined &&
    fields.media_urls === undefined &&
    fields.posting_profile === undefined &&
    fields.ask_approval === undefined &&
    wish.lateMinutesMax === post.lateMinutesMax &&
    isDeepStrictEqual(wish.settings, pickSettings(post))
  );
}

async function move(
  { member }: Caller,
  { id: postId, revision, accountId, scheduledAt }: PostRow,
  when: WishedTime,
  { now }: Planning,
): Promise<Patched> {
  const ref = { postId, revision };
  if (when === "now") return { made: [toMade(await publishNow(member, ref, now))], importIds: [] };
  if (when !== "queue" && when.instant.getTime() === scheduledAt?.getTime())
    return { made: [], importIds: [] };
  const settleTime =
    when === "queue" ? await queueTime(member, { accountId, postId }, now) : async () => when;
  return { made: [toMade(await rescheduleAt(member, ref, { settleTime }))], importIds: [] };
}

/** By what the change states, and by what was stated or agreed to before where it says nothing. */
async function agreeAgain(
  caller: Caller,
  { post, intent, fields }: Patch,
  { wish, files }: { wish: PostWish; files: PostFiles },
) {
  const asked = wishPrivacy(fields);
  const isSameAccount = wish.accountId === post.accountId;
  const before = isSameAccount ? await findLastAgreement(post, intent) : { profile: null, stated: [] };
  const statesAll = asked.stated.includes("privacyLevel") && asked.profile === null;
  const privacy = {
    ...asked,
    profile: asked.profile ?? (statesAll ? null : before.profile),
    stated: [...new Set([...asked.stated, ...(asked.profile === null ? before.stated : [])])],
  };
  const { accountId, settings } = wish;
  return getAgreed(caller, { accountId, kind: files.kind, settings, privacy });
}

function timeOf({ scheduledLocal: local, timeZone }: PostRow) {
  return local && timeZone ? { local, timeZone } : null;
}
