import type { useTranslations } from "next-intl";
import type { AccountView, CreatorInfoResult } from "@/lib/accounts/types";
import type { AccountApproval } from "@/lib/approvals/types";
import type { Composition, CompositionTarget, ScheduleGroupInput } from "@/lib/compositions/input";
import type { MediaView } from "@/lib/media/types";
import type { SaveDraftInput, SchedulePostInput } from "@/lib/posts/input";
import { findProblems, type Problem } from "@/lib/posts/problems";
import { consentSentence, previewKey } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";
import { type ResolvedTime, resolveLocal } from "@/lib/posts/zones";
import { previewOf } from "../preview/shown-previews";
import { refuseDelivery } from "./delivery";
import { settingsOf } from "./targets";

export type ComposerWords = ReturnType<typeof useTranslations<"composer">>;

/** A post that is being edited, at the revision this person sees; null for new ones. */
export type EditedPost = { id: string; revision: number } | null;

export type TimeAnswer =
  | { state: "ready"; time: ResolvedTime | null }
  | { state: "problem"; message: string };

interface Clock {
  date: string;
  time: string;
}

export function timeOf(state: Composition, target: CompositionTarget | null): Clock {
  return target?.at ?? { date: state.date, time: state.time };
}

/** When it goes out: at the time of all, or at an account's own. */
export function answerTime(
  state: Composition,
  target: CompositionTarget | null,
  { now, t }: { now: Date; t: ComposerWords },
): TimeAnswer {
  if (state.isNow) return { state: "ready", time: null };
  const { date, time } = timeOf(state, target);
  if (!date || !time) return { state: "problem", message: t("time.missing") };
  try {
    const resolved = resolveLocal(`${date}T${time}`, state.timeZone);
    const isPast = resolved.instant.getTime() <= now.getTime();
    return isPast ? { state: "problem", message: t("time.past") } : { state: "ready", time: resolved };
  } catch {
    return { state: "problem", message: t("time.noDay") };
  }
}

export interface Facts {
  account: AccountView | null;
  /** Those of the chosen that the library has. */
  media: MediaView[];
  /** How many of the chosen it has no longer. */
  lostMedia: number;
  /** Asked only where it is needed: for a post to the profile. */
  creator: CreatorInfoResult | undefined;
  isUnaudited: boolean;
  time: TimeAnswer;
  /** How the account asks for approval; null when it asks for none. */
  approval: AccountApproval | null;
}

/** Everything that stops the post of one account, for the checklist and the button. */
export function listProblems(settings: PostSettings, facts: Facts, t: ComposerWords): Problem[] {
  const { media, lostMedia, creator, isUnaudited, time } = facts;
  const info = creator?.state === "ready" ? creator.info : null;
  const own = findAccountProblem(settings, facts, t);
  const ofContent = findProblems({ settings, media, creator: info, isUnaudited });
  return [
    // Why TikTok cannot be asked says more than that it was not.
    ...(own ? [own, ...ofContent.filter(({ field }) => field !== "account")] : ofContent),
    ...(lostMedia > 0 ? [{ field: "media" as const, message: t("media.lost", { count: lostMedia }) }] : []),
    ...(time.state === "problem" ? [{ field: "time" as const, message: time.message }] : []),
    ...findApprovalProblems(facts, t),
  ];
}

/** What has to be approved first cannot go out now, nor be sent by the only one who may approve it. */
function findApprovalProblems({ account, approval, time }: Facts, t: ComposerWords): Problem[] {
  if (!approval || !account) return [];
  const isNow = time.state === "ready" && time.time === null;
  return [
    ...(approval.isOwn
      ? [{ field: "account" as const, message: t("approval.own", { account: account.displayName }) }]
      : []),
    ...(isNow
      ? [{ field: "time" as const, message: t("approval.now", { account: account.displayName }) }]
      : []),
  ];
}

function findAccountProblem(
  { delivery }: PostSettings,
  { account, creator }: Pick<Facts, "account" | "creator">,
  t: ComposerWords,
): Problem | null {
  if (!account) return { field: "account", message: t("account.missing") };
  if (account.status !== "connected") {
    return { field: "account", message: t("account.reconnect", { name: account.displayName }) };
  }
  const refusal = refuseDelivery(account, delivery, t);
  if (refusal) return { field: "delivery", message: refusal };
  if (delivery === "direct" && creator?.state === "blocked") {
    return { field: "account", message: creator.message };
  }
  return null;
}

/** A problem of one account, or of all: then it has none. */
export interface PlacedProblem extends Problem {
  accountId: string | null;
}

/** What stops all of them is said once. */
export function placeProblems(found: { accountId: string; problems: Problem[] }[]): PlacedProblem[] {
  const keyOf = ({ field, message }: Problem) => `${field} ${message}`;
  const counts = new Map<string, number>();
  for (const { problems } of found) {
    for (const key of new Set(problems.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isShared = (problem: Problem) => counts.get(keyOf(problem)) === found.length;
  const shared = (found[0]?.problems ?? []).filter(isShared);
  return [
    ...shared.map((problem) => ({ ...problem, accountId: null })),
    ...found.flatMap(({ accountId, problems }) =>
      problems.filter((problem) => !isShared(problem)).map((problem) => ({ ...problem, accountId })),
    ),
  ];
}

interface Sent {
  edited: EditedPost;
  asksApproval?: boolean;
  /** Not at the time that is chosen, but at the next free one of each account's queue. */
  isQueued?: boolean;
  composition: { id: string; version: number };
}

/** Null while something is missing that no post can be without. */
export function toGroupInput(state: Composition, sent: Sent) {
  const { edited, composition, asksApproval, isQueued } = sent;
  if (state.targets.length === 0 || state.mediaIds.length === 0) return null;
  const posts: SchedulePostInput[] = [];
  for (const target of state.targets) {
    const when = isQueued ? "queue" : whenOf(state, target);
    if (!when) return null;
    const content = contentOf(state, target);
    const { settings } = content;
    posts.push({
      ...identityOf(target, edited, composition.id),
      ...content,
      when,
      preview: previewOf(previewKey({ ...settings, ...content })),
      consentSentence: consentSentence(settings),
      ...(asksApproval && { asksApproval }),
    });
  }
  return { posts, composition } satisfies ScheduleGroupInput;
}

/** Of a post that exists: what it holds is kept in it, and nothing is agreed to. */
export function toDraftInput(state: Composition, edited: NonNullable<EditedPost>): SaveDraftInput | null {
  const [target] = state.targets;
  if (!target || state.mediaIds.length === 0) return null;
  const when = whenOf(state, target);
  return {
    postId: edited.id,
    revision: edited.revision,
    ...contentOf(state, target),
    time: when === "now" ? null : when,
  };
}

function contentOf(state: Composition, target: CompositionTarget) {
  return {
    accountId: target.accountId,
    mediaIds: state.mediaIds,
    settings: settingsOf(state, target),
    lateMinutesMax: state.lateMinutesMax,
  };
}

function identityOf(target: CompositionTarget, edited: EditedPost, groupId: string) {
  return edited ? { postId: edited.id, revision: edited.revision } : { newPostId: target.postId, groupId };
}

type ChosenWhen = Exclude<SchedulePostInput["when"], "queue">;

function whenOf(state: Composition, target: CompositionTarget): ChosenWhen | null {
  if (state.isNow) return "now";
  const { date, time } = timeOf(state, target);
  return date && time ? { local: `${date}T${time}`, timeZone: state.timeZone } : null;
}
