import type { AccountView, CreatorInfoResult } from "@/lib/accounts/types";
import type { MediaView } from "@/lib/media/types";
import type { SaveDraftInput, SchedulePostInput } from "@/lib/posts/input";
import { consentSentence, findProblems, type Problem } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";
import { type ResolvedTime, resolveLocal } from "@/lib/posts/zones";

export interface ComposerState {
  accountId: string | null;
  mediaId: string | null;
  settings: PostSettings;
  isNow: boolean;
  /** `2027-03-14` and `10:30`, as the two fields hold them. */
  date: string;
  time: string;
  timeZone: string;
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
  media: MediaView | null;
  creator: CreatorInfoResult | undefined;
  time: TimeAnswer;
}

const noVideo: Problem = { field: "media", message: "Choose a video." };

/** Everything that stops the post, for the checklist and the button. */
export function listProblems(
  { settings }: ComposerState,
  { account, media, creator, time }: Facts,
): Problem[] {
  const timeProblem: Problem[] = time.state === "problem" ? [{ field: "time", message: time.message }] : [];
  const rest = media ? timeProblem : [noVideo, ...timeProblem];
  if (!account) return [{ field: "account", message: "Choose an account." }, ...rest];
  if (account.status !== "connected") {
    return [{ field: "account", message: `Reconnect ${account.displayName} first.` }, ...rest];
  }
  if (!creator) return [{ field: "account", message: "Asking TikTok what this account may do." }, ...rest];
  if (creator.state === "blocked") return [{ field: "account", message: creator.message }, ...rest];
  return [...findProblems(settings, creator.info, media), ...timeProblem];
}

export function toDraftInput(state: ComposerState, edited: EditedPost): SaveDraftInput | null {
  if (!state.accountId || !state.mediaId) return null;
  const hasTime = !state.isNow && state.date && state.time;
  return {
    ...edited,
    accountId: state.accountId,
    mediaId: state.mediaId,
    settings: state.settings,
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
