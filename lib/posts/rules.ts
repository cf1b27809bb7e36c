import type { CreatorInfo } from "@/lib/accounts/types";
import type { PostSettings } from "./types";

/** TikTok's own limits and words: Direct Post reference and Content Sharing Guidelines, points 1 to 5. */
export const CAPTION_UTF16_MAX = 2200;

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
  musicConsent: "By posting, you agree to TikTok's Music Usage Confirmation",
  brandedConsent: "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation",
  musicLink: "https://www.tiktok.com/legal/page/global/music-usage-confirmation/en",
  brandedLink: "https://www.tiktok.com/legal/page/global/bc-policy/en",
} as const;

/** Branded content may be seen by everyone or by friends, nobody less (guidelines, point 3). */
const brandedPrivacyLevels = ["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS"];

export function allowsBrandedContent(privacyLevel: string): boolean {
  return brandedPrivacyLevels.includes(privacyLevel);
}

export function consentSentence(
  settings: Pick<PostSettings, "disclosesPromotion" | "isBrandedContent">,
): string {
  return settings.disclosesPromotion && settings.isBrandedContent
    ? prescribed.brandedConsent
    : prescribed.musicConsent;
}

/** The label TikTok will put on the post, as the sentence to show; null when there is none. */
export function labelSentence(settings: PostSettings): string | null {
  if (!settings.disclosesPromotion) return null;
  if (settings.isBrandedContent) return prescribed.paidPartnership;
  return settings.isYourBrand ? prescribed.promotionalContent : null;
}

export interface Problem {
  /** The field to jump to. */
  field: keyof PostSettings | "account" | "media" | "time";
  message: string;
}

/** Nothing is chosen for anybody: no privacy, no interaction, no label (guidelines, points 2 and 3). */
export const emptySettings: PostSettings = {
  caption: "",
  privacyLevel: null,
  allowComment: false,
  allowDuet: false,
  allowStitch: false,
  disclosesPromotion: false,
  isYourBrand: false,
  isBrandedContent: false,
  isAiGenerated: false,
  coverTimestampMs: 0,
};

/** Only the settings, of anything that carries them among other things. */
export function pickSettings(source: PostSettings): PostSettings {
  const { caption, privacyLevel, allowComment, allowDuet, allowStitch } = source;
  const { disclosesPromotion, isYourBrand, isBrandedContent, isAiGenerated, coverTimestampMs } = source;
  return {
    caption,
    privacyLevel,
    allowComment,
    allowDuet,
    allowStitch,
    disclosesPromotion,
    isYourBrand,
    isBrandedContent,
    isAiGenerated,
    coverTimestampMs,
  };
}

interface MediaFacts {
  status: string;
  problem: string | null;
  durationMs: number | null;
  sha256: string | null;
}

/** Everything that stops this post, in TikTok's own order. The form and the server ask the same function. */
export function findProblems(
  settings: PostSettings,
  creator: CreatorInfo,
  media: MediaFacts | null,
): Problem[] {
  return [
    ...findMediaProblems(media, creator),
    ...findCaptionProblems(settings.caption),
    ...findPrivacyProblems(settings, creator),
    ...findInteractionProblems(settings, creator),
    ...findDisclosureProblems(settings),
    ...findCoverProblems(settings, media),
  ];
}

function findMediaProblems(media: MediaFacts | null, creator: CreatorInfo): Problem[] {
  if (!media) return [{ field: "media", message: "Choose a video." }];
  if (media.status === "refused") {
    return [{ field: "media", message: media.problem ?? "TikTok would refuse this video." }];
  }
  if (media.status !== "ready" || media.durationMs === null || media.sha256 === null) {
    return [{ field: "media", message: "The video is still being checked. This takes a moment." }];
  }
  if (media.durationMs > creator.maxVideoDurationSeconds * 1000) {
    const most = formatDuration(creator.maxVideoDurationSeconds * 1000);
    const message = `${creator.nickname} may post videos up to ${most}; this one is ${formatDuration(media.durationMs)}. Choose a shorter one.`;
    return [{ field: "media", message }];
  }
  return [];
}

function findCaptionProblems(caption: string): Problem[] {
  const over = caption.length - CAPTION_UTF16_MAX;
  return over > 0 ? [{ field: "caption", message: `The caption is ${over} characters too long.` }] : [];
}

function findPrivacyProblems({ privacyLevel }: PostSettings, creator: CreatorInfo): Problem[] {
  if (!privacyLevel) return [{ field: "privacyLevel", message: "Choose who can see this video." }];
  if (creator.privacyLevelOptions.includes(privacyLevel)) return [];
  const label = privacyLabels[privacyLevel] ?? privacyLevel;
  return [
    { field: "privacyLevel", message: `${creator.nickname} can no longer choose ${label}. Choose again.` },
  ];
}

function findInteractionProblems(settings: PostSettings, creator: CreatorInfo): Problem[] {
  const table = [
    ["allowComment", "Comment", creator.isCommentDisabled],
    ["allowDuet", "Duet", creator.isDuetDisabled],
    ["allowStitch", "Stitch", creator.isStitchDisabled],
  ] as const;
  return table
    .filter(([field, , isDisabled]) => settings[field] && isDisabled)
    .map(([field, name]) => ({
      field,
      message: `${name} is turned off in ${creator.nickname}'s TikTok settings. Untick it.`,
    }));
}

function findDisclosureProblems(settings: PostSettings): Problem[] {
  if (!settings.disclosesPromotion) return [];
  if (!settings.isYourBrand && !settings.isBrandedContent) {
    return [{ field: "disclosesPromotion", message: prescribed.indicatePromotion }];
  }
  if (settings.isBrandedContent && settings.privacyLevel && !allowsBrandedContent(settings.privacyLevel)) {
    return [{ field: "isBrandedContent", message: prescribed.brandedNotPrivate }];
  }
  return [];
}

function findCoverProblems({ coverTimestampMs }: PostSettings, media: MediaFacts | null): Problem[] {
  if (!media?.durationMs || coverTimestampMs <= media.durationMs) return [];
  return [
    { field: "coverTimestampMs", message: "The cover lies after the end of the video. Choose a frame." },
  ];
}

export function formatDuration(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
