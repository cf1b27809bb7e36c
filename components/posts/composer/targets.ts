import type { CreatorInfo } from "@/lib/accounts/types";
import type { Composition, CompositionTarget, TargetChoices } from "@/lib/compositions/input";
import { GROUP_POSTS_MAX } from "@/lib/compositions/rules";
import type { MediaKind } from "@/lib/media/types";
import { allowsBrandedContent } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";
import { newId } from "./new-id";

/** Nothing is chosen for anybody (guidelines, points 2 and 3). */
export const noChoices: TargetChoices = {
  delivery: "direct",
  privacyLevel: null,
  allowComment: false,
  allowDuet: false,
  allowStitch: false,
  disclosesPromotion: false,
  isYourBrand: false,
  isBrandedContent: false,
};

export function newTarget(accountId: string): CompositionTarget {
  return { accountId, postId: newId(), choices: noChoices, caption: null, at: null };
}

/** All that is posted for one account: what all share, and what is its own. */
export function settingsOf(state: Composition, target: CompositionTarget): PostSettings {
  const { title, caption, isAiGenerated, autoAddMusic, coverTimestampMs, photoCoverIndex } = state;
  return {
    title,
    caption: target.caption ?? caption,
    isAiGenerated,
    autoAddMusic,
    coverTimestampMs,
    photoCoverIndex,
    ...target.choices,
  };
}

/** Those that stay keep what was chosen for them; a new one begins with nothing chosen. */
export function chooseAccounts(targets: CompositionTarget[], accountIds: string[]): CompositionTarget[] {
  return accountIds
    .slice(0, GROUP_POSTS_MAX)
    .map((id) => targets.find(({ accountId }) => accountId === id) ?? newTarget(id));
}

/** Another creator has other options: of what was chosen only the way it goes out stays. */
export function swapAccount(target: CompositionTarget, accountId: string): CompositionTarget {
  if (target.accountId === accountId) return target;
  const { allowComment, allowDuet, allowStitch, privacyLevel, ...kept } = target.choices;
  return { ...target, accountId, choices: { ...noChoices, ...kept } };
}

/** What one creator allows that is copied to; null where TikTok has not said it yet. */
export interface Copied {
  target: CompositionTarget;
  creator: CreatorInfo | null;
  canDeliver: (delivery: TargetChoices["delivery"]) => boolean;
}

/** What could not be copied, each with why: never silently another value. */
export type Uncopied = "delivery" | "allowComment" | "allowDuet" | "allowStitch" | "isBrandedContent";

/**
 * One account's choices for another. Who can see it is never among them: that is chosen for each account. What the
 * other creator cannot choose stays as it was.
 */
export function copyChoices(
  from: TargetChoices,
  { target, creator, canDeliver }: Copied,
  kind: MediaKind,
): { target: CompositionTarget; uncopied: Uncopied[] } {
  const { privacyLevel } = target.choices;
  const uncopied: Uncopied[] = [];
  const next: TargetChoices = { ...from, privacyLevel };
  const keep = (name: Uncopied) => {
    uncopied.push(name);
    Object.assign(next, { [name]: target.choices[name] });
  };
  if (!canDeliver(from.delivery)) keep("delivery");
  for (const name of kind === "photo" ? (["allowComment"] as const) : interactions) {
    if (from[name] && (!creator || isDisabled(creator, name))) keep(name);
  }
  if (from.isBrandedContent && privacyLevel && !allowsBrandedContent(privacyLevel)) {
    uncopied.push("isBrandedContent");
    const { disclosesPromotion, isYourBrand, isBrandedContent } = target.choices;
    Object.assign(next, { disclosesPromotion, isYourBrand, isBrandedContent });
  }
  return { target: { ...target, choices: next }, uncopied };
}

const interactions = ["allowComment", "allowDuet", "allowStitch"] as const;

function isDisabled(creator: CreatorInfo, name: (typeof interactions)[number]): boolean {
  const off = {
    allowComment: creator.isCommentDisabled,
    allowDuet: creator.isDuetDisabled,
    allowStitch: creator.isStitchDisabled,
  };
  return off[name];
}
