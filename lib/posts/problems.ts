import { isPrivateAccount } from "@/lib/accounts/rules";
import type { CreatorInfo } from "@/lib/accounts/types";
import type { MediaKind } from "@/lib/media/types";
import {
  allowsBrandedContent,
  captionMax,
  DRAFT_DURATION_SECONDS_MAX,
  formatDuration,
  PHOTO_TITLE_UTF16_MAX,
  PHOTOS_MAX,
  prescribed,
  privacyLabels,
} from "./rules";
import type { PostSettings } from "./types";

export interface Problem {
  /** The field to jump to. */
  field: keyof PostSettings | "account" | "media" | "time";
  message: string;
}

export interface MediaFacts {
  kind: MediaKind;
  status: string;
  problem: string | null;
  durationMs: number | null;
  sha256: string | null;
}

/** Everything that is about to be posted. */
export interface Content {
  settings: PostSettings;
  /** One video, or photos in their order; empty when nothing was chosen. */
  media: readonly MediaFacts[];
  /** TikTok's newest answer; null where it is not needed: for a draft. */
  creator: CreatorInfo | null;
  /** TikTok has not audited this Cuepost's app. */
  isUnaudited: boolean;
}

/** Everything that stops this post, in TikTok's own order. The form and the server ask the same function. */
export function findProblems(content: Content): Problem[] {
  const isDirect = content.settings.delivery === "direct";
  const isTold = isDirect || content.media[0]?.kind === "photo";
  return [
    ...(isDirect ? findAuditProblems(content) : []),
    ...findMediaProblems(content),
    // Of a video draft TikTok takes the file alone: words and cover are chosen in its app.
    ...(isTold ? findTextProblems(content) : []),
    ...(isDirect ? findChoiceProblems(content) : []),
    ...(isTold ? findCoverProblems(content) : []),
  ];
}

/** What can be agreed to before there is a post: all but its files and its words. */
export function findAgreementProblems(agreed: Omit<Content, "media">): Problem[] {
  const content = { ...agreed, media: [] };
  return [...findAuditProblems(content), ...findChoiceProblems(content)];
}

/** The phone's menu, word for word as TikTok shows it. */
export const privateAccountPath = "Settings and privacy > Privacy > Private account";

export const unauditedWords = {
  account: `TikTok has not audited this Cuepost yet, so it takes posts only to private accounts. Make the account private in the TikTok app (${privateAccountPath}), or send a draft to the inbox instead.`,
  privacy: "TikTok has not audited this Cuepost yet: only “Only me” can be chosen.",
} as const;

function findAuditProblems({ isUnaudited, creator, settings }: Content): Problem[] {
  if (!isUnaudited) return [];
  const isPublic = creator !== null && isPrivateAccount(creator) === false;
  const isSeen = settings.privacyLevel !== null && settings.privacyLevel !== "SELF_ONLY";
  return [
    ...(isPublic ? [{ field: "account" as const, message: unauditedWords.account }] : []),
    ...(isSeen ? [{ field: "privacyLevel" as const, message: unauditedWords.privacy }] : []),
  ];
}

function findMediaProblems(content: Content): Problem[] {
  const message = findMediaProblem(content);
  return message === null ? [] : [{ field: "media", message }];
}

function findMediaProblem({ media, settings, creator }: Content): string | null {
  const [first] = media;
  if (!first) return "Choose a video or photos.";
  const isMixed = media.some(({ kind }) => kind !== first.kind);
  if (isMixed) return "A post holds one video or photos, not both. Take the video or the photos out.";
  if (first.kind === "video" && media.length > 1) return "A post holds one video. Take the others out.";
  if (media.length > PHOTOS_MAX) {
    return `A post holds up to ${PHOTOS_MAX} photos; these are ${media.length}. Take ${media.length - PHOTOS_MAX} out.`;
  }
  const refused = media.find(({ status }) => status === "refused");
  if (refused) return refused.problem ?? `TikTok would refuse this ${refused.kind}.`;
  const removed = media.find(({ status }) => status === "removed");
  if (removed) {
    return `The file of this ${removed.kind} was removed by the workspace's retention. Choose another one.`;
  }
  const coming = media.find(({ status }) => status === "fetching");
  if (coming?.kind === "video") return "The video is still on its way. It can be scheduled once it is here.";
  if (coming) return "The photo is still on its way. It can be scheduled once it is here.";
  if (media.some((item) => !isChecked(item))) {
    return `The ${first.kind === "video" ? "video is" : "photos are"} still being checked. This takes a moment.`;
  }
  if (first.kind === "photo") return null;
  return findLengthProblem(first.durationMs ?? 0, settings, creator);
}

function isChecked({ kind, status, durationMs, sha256 }: MediaFacts): boolean {
  return status === "ready" && sha256 !== null && (kind === "photo" || durationMs !== null);
}

function findLengthProblem(durationMs: number, { delivery }: PostSettings, creator: CreatorInfo | null) {
  const own = delivery === "inbox" ? DRAFT_DURATION_SECONDS_MAX : creator?.maxVideoDurationSeconds;
  if (own === undefined || durationMs <= own * 1000) return null;
  const [most, length] = [formatDuration(own * 1000), formatDuration(durationMs)];
  if (delivery === "inbox") {
    return `TikTok takes drafts up to ${most}; this video is ${length}. Choose a shorter one.`;
  }
  return `${creator?.nickname} may post videos up to ${most}; this one is ${length}. Choose a shorter one.`;
}

function findTextProblems({ settings, media }: Content): Problem[] {
  const kind = media[0]?.kind ?? "video";
  const over = settings.caption.length - captionMax(kind);
  const titleOver = kind === "photo" ? settings.title.length - PHOTO_TITLE_UTF16_MAX : 0;
  const word = kind === "photo" ? "description" : "caption";
  return [
    ...(titleOver > 0
      ? [{ field: "title" as const, message: `The title is ${titleOver} characters too long.` }]
      : []),
    ...(over > 0
      ? [{ field: "caption" as const, message: `The ${word} is ${over} characters too long.` }]
      : []),
  ];
}

/** What the creator decides in the TikTok app when it is a draft. */
function findChoiceProblems({ settings, media, creator }: Content): Problem[] {
  if (!creator) return [{ field: "account", message: "Asking TikTok what this account may do." }];
  return [
    ...findPrivacyProblems(settings, creator, media[0]?.kind ?? "video"),
    ...findInteractionProblems(settings, creator, media[0]?.kind ?? "video"),
    ...findDisclosureProblems(settings),
  ];
}

function findPrivacyProblems(
  { privacyLevel }: PostSettings,
  creator: CreatorInfo,
  kind: MediaKind,
): Problem[] {
  if (!privacyLevel) {
    const what = kind === "photo" ? "these photos" : "this video";
    return [{ field: "privacyLevel", message: `Choose who can see ${what}.` }];
  }
  if (creator.privacyLevelOptions.includes(privacyLevel)) return [];
  const label = privacyLabels[privacyLevel] ?? privacyLevel;
  return [
    { field: "privacyLevel", message: `${creator.nickname} can no longer choose ${label}. Choose again.` },
  ];
}

/** Photos know comments only: duet and stitch do not exist for them (Photo Post reference). */
function findInteractionProblems(settings: PostSettings, creator: CreatorInfo, kind: MediaKind): Problem[] {
  const table = [
    ["allowComment", "Comment", creator.isCommentDisabled],
    ["allowDuet", "Duet", creator.isDuetDisabled],
    ["allowStitch", "Stitch", creator.isStitchDisabled],
  ] as const;
  return table
    .slice(0, kind === "photo" ? 1 : table.length)
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

function findCoverProblems({ settings, media }: Content): Problem[] {
  const [first] = media;
  if (first?.kind === "photo") {
    if (settings.photoCoverIndex < media.length) return [];
    return [{ field: "photoCoverIndex", message: "The cover is no longer among the photos. Choose one." }];
  }
  if (!first?.durationMs || settings.coverTimestampMs <= first.durationMs) return [];
  return [
    { field: "coverTimestampMs", message: "The cover lies after the end of the video. Choose a frame." },
  ];
}
