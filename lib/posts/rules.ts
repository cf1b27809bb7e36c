import { declarations } from "@/lib/accounts/rules";
import type { MediaKind } from "@/lib/media/types";
import { LATE_MINUTES_MAX } from "@/lib/workspaces/rules";
import type { PostSettings } from "./types";

/** TikTok's own limits and words: Direct Post and Photo Post references, Content Sharing Guidelines, points 1 to 5. */
export const CAPTION_UTF16_MAX = 2200;
export const PHOTO_TITLE_UTF16_MAX = 90;
export const PHOTO_DESCRIPTION_UTF16_MAX = 4000;
export const PHOTOS_MAX = 35;
/** The ceiling for drafts (Media Transfer Guide); the creator trims in the app. */
export const DRAFT_DURATION_SECONDS_MAX = 600;

/** Posts of one queue that are shuffled together: the nearest. */
export const QUEUED_POSTS_MAX = 200;

/** Posts that are changed together, each judged by itself. */
export const POSTS_AT_ONCE_MAX = 100;
export const TEMPLATE_NAME_MAX = 80;

/** How late a post may go out by itself, as it can be chosen. */
export const lateChoices = [0, 5, 15, 30, 60, 180, LATE_MINUTES_MAX] as const;

/** How long a text may be: a photo post's description is not a video's caption. */
export function captionMax(kind: MediaKind): number {
  return kind === "photo" ? PHOTO_DESCRIPTION_UTF16_MAX : CAPTION_UTF16_MAX;
}

export const privacyLabels: Record<string, string> = {
  PUBLIC_TO_EVERYONE: "Everyone",
  MUTUAL_FOLLOW_FRIENDS: "Friends",
  FOLLOWER_OF_CREATOR: "Followers",
  SELF_ONLY: "Only me",
};

export const prescribed = {
  promotionalContent: "Your photo/video will be labeled as 'Promotional content'",
  paidPartnership: "Your photo/video will be labeled as 'Paid partnership'",
  indicatePromotion: "You need to indicate if your content promotes yourself, a third party, or both.",
  brandedNotPrivate: "Branded content visibility cannot be set to private.",
  musicConsent: declarations.music,
  brandedConsent: declarations.branded,
  musicLink: "https://www.tiktok.com/legal/page/global/music-usage-confirmation/en",
  brandedLink: "https://www.tiktok.com/legal/page/global/bc-policy/en",
} as const;

/** Branded content may be seen by everyone or by friends, nobody less (guidelines, point 3). */
const brandedPrivacyLevels = ["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS"];

export function allowsBrandedContent(privacyLevel: string): boolean {
  return brandedPrivacyLevels.includes(privacyLevel);
}

/** Ours, not TikTok's: of a draft TikTok asks its declarations itself, in the app. */
export const draftConsent =
  "Cuepost sends this to the account's TikTok inbox. It is posted only when its creator finishes it in the TikTok app.";

export function consentSentence(
  settings: Pick<PostSettings, "delivery" | "disclosesPromotion" | "isBrandedContent">,
): string {
  if (settings.delivery === "inbox") return draftConsent;
  return settings.disclosesPromotion && settings.isBrandedContent
    ? prescribed.brandedConsent
    : prescribed.musicConsent;
}

/** Where a person finds out whether a post is there. */
export function whereToLook(delivery: PostSettings["delivery"]): string {
  return delivery === "inbox" ? "the TikTok inbox" : "the profile";
}

/** The label TikTok will put on the post, as the sentence to show; null when there is none. */
export function labelSentence(settings: PostSettings): string | null {
  if (!settings.disclosesPromotion) return null;
  if (settings.isBrandedContent) return prescribed.paidPartnership;
  return settings.isYourBrand ? prescribed.promotionalContent : null;
}

/** Nothing is chosen for anybody: no privacy, no interaction, no label (guidelines, points 2 and 3). */
export const emptySettings: PostSettings = {
  delivery: "direct",
  title: "",
  caption: "",
  privacyLevel: null,
  allowComment: false,
  allowDuet: false,
  allowStitch: false,
  disclosesPromotion: false,
  isYourBrand: false,
  isBrandedContent: false,
  isAiGenerated: false,
  autoAddMusic: false,
  coverTimestampMs: 0,
  photoCoverIndex: 0,
};

const settingNames = Object.keys(emptySettings) as (keyof PostSettings)[];

interface Previewed {
  accountId: string;
  mediaIds: readonly string[];
  delivery: PostSettings["delivery"];
  title: string;
  caption: string;
  coverTimestampMs: number;
  photoCoverIndex: number;
}

/** All that a preview draws: two with the same key look the same. */
export function previewKey(post: Previewed): string {
  const { accountId, mediaIds, delivery, title, caption, coverTimestampMs, photoCoverIndex } = post;
  return JSON.stringify([accountId, mediaIds, delivery, title, caption, coverTimestampMs, photoCoverIndex]);
}

/** Only the settings, of anything that carries them among other things. */
export function pickSettings(source: PostSettings): PostSettings {
  return Object.fromEntries(settingNames.map((name) => [name, source[name]])) as unknown as PostSettings;
}

export function formatDuration(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * TikTok takes `#hashtags` and `@mentions` that stand at the start, after a space or a line break (Direct Post
 * reference). A full stop after a name ends the sentence and is not part of it.
 */
const MARK = /(?<=^|\s)(#[\p{L}\p{M}\p{N}_]+|@[\p{L}\p{N}_.]*[\p{L}\p{N}_])/gu;

export interface CaptionPart {
  text: string;
  kind: "plain" | "hashtag" | "mention";
  /** Where it begins, in UTF-16 units. */
  at: number;
}

export function splitCaption(caption: string): CaptionPart[] {
  let at = 0;
  return caption.split(MARK).flatMap((text, index) => {
    const kind = index % 2 === 0 ? "plain" : text.startsWith("#") ? "hashtag" : "mention";
    const part: CaptionPart = { text, kind, at };
    at += text.length;
    return text ? [part] : [];
  });
}
