import { sayMoment } from "@/components/posts/say-moment";
import type { AccountView, CreatorInfoResult } from "@/lib/accounts/types";
import type { MediaView } from "@/lib/media/types";
import type { SaveDraftInput, SchedulePostInput } from "@/lib/posts/input";
import { findProblems, type Problem } from "@/lib/posts/problems";
import { consentSentence } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";
import { type ResolvedTime, resolveLocal } from "@/lib/posts/zones";
import { refuseDelivery } from "./delivery";

export interface ComposerState {
  accountId: string | null;
  /** One video, or photos in their order. */
  mediaIds: string[];
  settings: PostSettings;
  isNow: boolean;
  /** `2027-03-14` and `10:30`, as the two fields hold them. */
  date: string;
  time: string;
  timeZone: string;
  /** How many minutes late it may go out; null is the workspace's rule. */
  lateMinutesMax: number | null;
}

/** A post that is being edited, at the revision this person sees; or the id that a new one will have. */
export type EditedPost = { postId: string; revision: number } | { newPostId: string };

export type TimeAnswer =
  | { state: "ready"; time: ResolvedTime | null }
  | { state: "problem"; message: string };

export function answerTime({ isNow, date, time, timeZone }: ComposerState, now: Date): TimeAnswer {
  if (isNow) return { state: "ready", time: null };
  if (!date || !time) return { state: "problem", message: "Choose a date and a time." };
  try {
    const resolved = resolveLocal(`${date}T${time}`, timeZone);
    const isPast = resolved.instant.getTime() <= now.getTime();
    return isPast
      ? { state: "problem", message: "That time has passed. Choose a later one, or post now." }
      : { state: "ready", time: resolved };
  } catch {
    return { state: "problem", message: "There is no such day. Choose another." };
  }
}

export interface Facts {
  account: AccountView | null;
  /** Those of the chosen that the library has. */
  media: MediaView[];
  /** Asked only where it is needed: for a post to the profile. */
  creator: CreatorInfoResult | undefined;
  isUnaudited: boolean;
  time: TimeAnswer;
}

/** Everything that stops the post, for the checklist and the button. */
export function listProblems({ settings, mediaIds }: ComposerState, facts: Facts): Problem[] {
  const { media, creator, isUnaudited, time } = facts;
  const info = creator?.state === "ready" ? creator.info : null;
  const own = findAccountProblem(settings, facts);
  const ofContent = findProblems({ settings, media, creator: info, isUnaudited });
  return [
    // Why TikTok cannot be asked says more than that it was not.
    ...(own ? [own, ...ofContent.filter(({ field }) => field !== "account")] : ofContent),
    ...findLostMedia(mediaIds.length - media.length),
    ...(time.state === "problem" ? [{ field: "time" as const, message: time.message }] : []),
  ];
}

function findAccountProblem(
  { delivery }: PostSettings,
  { account, creator }: Pick<Facts, "account" | "creator">,
): Problem | null {
  if (!account) return { field: "account", message: "Choose an account." };
  if (account.status !== "connected") {
    return { field: "account", message: `Reconnect ${account.displayName} first.` };
  }
  const refusal = refuseDelivery(account, delivery);
  if (refusal) return { field: "delivery", message: refusal };
  if (delivery === "direct" && creator?.state === "blocked") {
    return { field: "account", message: creator.message };
  }
  return null;
}

function findLostMedia(count: number): Problem[] {
  if (count <= 0) return [];
  const what = count === 1 ? "One of them is" : `${count} of them are`;
  return [{ field: "media", message: `${what} no longer in the library. Choose again.` }];
}

export function toDraftInput(state: ComposerState, edited: EditedPost): SaveDraftInput | null {
  if (!state.accountId || state.mediaIds.length === 0) return null;
  const hasTime = !state.isNow && state.date && state.time;
  return {
    ...edited,
    accountId: state.accountId,
    mediaIds: state.mediaIds,
    settings: state.settings,
    lateMinutesMax: state.lateMinutesMax,
    time: hasTime ? { local: `${state.date}T${state.time}`, timeZone: state.timeZone } : null,
  };
}

export function toScheduleInput(state: ComposerState, edited: EditedPost): SchedulePostInput | null {
  const draft = toDraftInput(state, edited);
  if (!draft) return null;
  const { time, ...content } = draft;
  if (!state.isNow && !time) return null;
  return { ...content, when: time ?? "now", consentSentence: consentSentence(state.settings) };
}

/** The button says what will happen. */
export function describeButton(
  { isNow, settings }: Pick<ComposerState, "isNow" | "settings">,
  answer: TimeAnswer,
): string {
  const isDraft = settings.delivery === "inbox";
  if (isNow) return isDraft ? "Send draft now" : "Post now";
  const verb = isDraft ? "Schedule draft" : "Schedule";
  if (answer.state !== "ready" || !answer.time) return verb;
  // The wall clock as it was chosen, whatever the zone.
  const { local } = answer.time;
  return `${verb} for ${sayMoment(`${local}:00Z`, "UTC")}`;
}
