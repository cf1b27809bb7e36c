import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import type { AccountView } from "@/lib/accounts/types";
import { agree } from "@/lib/intents/agree";
import { checkWaiting } from "@/lib/intents/check-waiting";
import { deriveId } from "@/lib/intents/derive-id";
import type { PrivacyWish } from "@/lib/intents/input";
import type { AskCreator } from "@/lib/intents/make-posts";
import type { Agreed, PostWish } from "@/lib/intents/types";
import type { Caller } from "@/lib/keys/types";
import { type CheckedContent, checkContent } from "@/lib/posts/schedule-at";
import { ApiProblem } from "./api-problem";
import type { CreatePost } from "./contract/post-body";
import { findPostFiles, type PostFiles } from "./find-post-files";
import { findTargetAccounts } from "./find-target-accounts";
import { type PostFields, readPostFields, settingsOf, statedPrivacy } from "./read-post-fields";
import { type ReadTime, readPublishTime } from "./read-publish-time";
import { toAgreementProblem } from "./to-agreement-problem";
import { toPostProblem } from "./to-problems";

export interface PostsPlan {
  accounts: AccountView[];
  wishes: PostWish[];
  /** TikTok's word on those that can go out at once, by their ids. */
  checks: Map<string, CheckedContent>;
  imports: PostFiles["imports"];
  time: ReadTime;
  problems: ApiProblem[];
}

export interface Planning {
  seed: string;
  now: Date;
  ask: AskCreator;
}

/**
 * All that a request would do, judged to the end, with nothing written: what makes posts and what only checks them ask
 * this same function.
 */
export async function planPosts(caller: Caller, body: CreatePost, planning: Planning): Promise<PostsPlan> {
  const { member } = caller;
  const fields = readPostFields(body);
  const plan: PostsPlan = {
    ...{ accounts: [], wishes: [], checks: new Map(), imports: [] },
    ...{ time: { when: null, told: null }, problems: [...fields.problems] },
  };
  const gather = <T>(work: () => T | Promise<T>) => gatherInto(plan.problems, work);
  const at = `/${fields.names.publish_at ?? "publish_at"}`;
  const time = await gather(() => readPublishTime(fields, member.timeZone, planning.now, at));
  if (time?.when) await gather(() => assertPublishes(caller));
  const files = await gather(() => findFiles(caller, fields, planning.seed));
  const accountsAt = `/${fields.names.account_ids ?? "account_ids"}`;
  plan.accounts = (await gather(() => findTargetAccounts(member, fields.account_ids, accountsAt))) ?? [];
  await gather(() => assertFree(caller, fields, plan.accounts));
  if (!time || !files || plan.accounts.length === 0) return plan;
  Object.assign(plan, { time, imports: files.imports });
  for (const [index, account] of plan.accounts.entries()) {
    await gather(async () => {
      const wish = await wishFor(caller, fields, {
        account,
        files,
        time,
        planning,
        index,
        of: plan.accounts.length,
      });
      plan.wishes.push(wish);
      if (plan.problems.length > 0) return;
      const checked = await judge(caller, { wish, files, ask: planning.ask });
      if (checked) plan.checks.set(wish.postId, checked);
    });
  }
  return plan;
}

/** Goes on after what is wrong, so that all of it is told at once. */
export async function gatherInto<T>(problems: ApiProblem[], work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    const problem = toPostProblem(error);
    if (!problem) throw error;
    problems.push(problem);
    return null;
  }
}

/** Whatever lets something go out, a draft for an inbox too, is more than writing. */
export function assertPublishes({ scopes }: Caller): void {
  if (scopes.has("posts:publish")) return;
  const scope = "posts:publish";
  throw new ApiProblem("missing_scope", `What goes out needs the scope ${scope}, which this key lacks.`, {
    more: { scope },
  });
}

async function findFiles({ member }: Caller, fields: PostFields, seed: string): Promise<PostFiles> {
  const files = await findPostFiles(member, fields, seed);
  if (files) return files;
  throw new ApiProblem(
    "invalid_request",
    "A post needs a video or photos: send `media_url` or `media_ids`.",
    {
      pointer: "/media_url",
    },
  );
}

async function assertFree(
  { member }: Caller,
  { external_id: externalId }: PostFields,
  accounts: readonly AccountView[],
): Promise<void> {
  if (externalId === undefined) return;
  const pointer = "/external_id";
  if (accounts.length > 1) {
    const detail = "An external_id stands for one post: name one account, or send one request for each.";
    throw new ApiProblem("invalid_request", detail, { pointer });
  }
  const taken = await findTaken(member.workspaceId, externalId);
  if (taken) throw taken;
}

/** Also by a post of an account that the key does not see: its id is told, and nothing else. */
export async function findTaken(workspaceId: string, externalId: string): Promise<ApiProblem | null> {
  const [post] = await db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.workspaceId, workspaceId), eq(posts.externalId, externalId)));
  if (!post) return null;
  return new ApiProblem("external_id_taken", "A post with this external_id exists.", {
    pointer: "/external_id",
    more: { existing_id: post.id },
  });
}

interface Target {
  account: AccountView;
  files: PostFiles;
  time: ReadTime;
  planning: Planning;
  index: number;
  of: number;
}

async function wishFor(caller: Caller, fields: PostFields, target: Target): Promise<PostWish> {
  const { account, files, time, planning, index } = target;
  const settings = settingsOf(fields.stated);
  const wish: PostWish = {
    postId: deriveId(planning.seed, `post ${index}`),
    revision: null,
    groupId: target.of > 1 ? deriveId(planning.seed, "group") : null,
    externalId: fields.external_id ?? null,
    accountId: account.id,
    mediaIds: files.mediaIds,
    settings,
    lateMinutesMax: fields.late_minutes_max ?? null,
    when: time.when,
    asksApproval: fields.ask_approval ?? false,
    agreed: null,
    waits: files.waits,
  };
  if (wish.when === null) return wish;
  const privacy = wishPrivacy(fields);
  const agreed = await getAgreed(caller, { accountId: account.id, kind: files.kind, settings, privacy });
  return { ...wish, agreed, settings: agreed.settings };
}

/** What a request says about privacy itself. */
export function wishPrivacy({ posting_profile: profile, stated, consent }: PostFields): PrivacyWish {
  const said = consent ? { acceptedBy: consent.accepted_by, acceptedAt: consent.accepted_at } : null;
  return { profile: profile ?? null, stated: statedPrivacy(stated), said };
}

export async function getAgreed(caller: Caller, asked: Parameters<typeof agree>[1]): Promise<Agreed> {
  const agreement = await agree(caller, asked);
  if (agreement.state === "agreed") return agreement;
  throw toAgreementProblem(agreement);
}

interface Judging {
  wish: PostWish;
  files: PostFiles;
  ask: AskCreator;
}

/** TikTok's word on what goes out; null of what is judged when its files are there, and of a draft. */
export async function judge(
  { member }: Caller,
  { wish, files, ask }: Judging,
): Promise<CheckedContent | null> {
  if (!wish.agreed) return null;
  if (!wish.waits) return checkContent(member, wish, ask);
  await checkWaiting(member, { ...wish, files: files.facts }, ask);
  return null;
}
