import type { AccountView } from "@/lib/accounts/types";
import type { MediaView } from "@/lib/media/types";
import type { PostStatus } from "./states";

/** A post as lists and the calendar show it. Instants are ISO strings in UTC. */
export interface PostView {
  id: string;
  status: PostStatus;
  statusReason: string | null;
  revision: number;
  caption: string;
  scheduledAt: string | null;
  /** Wall clock as chosen, `2027-03-14T10:30`. */
  scheduledLocal: string | null;
  timeZone: string | null;
  publishedAt: string | null;
  account: Pick<AccountView, "id" | "displayName" | "username" | "avatarUrl" | "status">;
  media: Pick<MediaView, "id" | "name" | "hasPoster" | "durationMs">;
  /** 0–100 while uploading to TikTok, else null. */
  uploadPercent: number | null;
}

export interface PostSettings {
  caption: string;
  /** One of TikTok's four values; null until a person chose. */
  privacyLevel: string | null;
  allowComment: boolean;
  allowDuet: boolean;
  allowStitch: boolean;
  disclosesPromotion: boolean;
  isYourBrand: boolean;
  isBrandedContent: boolean;
  isAiGenerated: boolean;
  coverTimestampMs: number;
}

export interface PostDetail extends PostView, PostSettings {
  createdBy: string | null;
  createdAt: string;
  /** Where the post can be watched, when TikTok gave an id. */
  link: string | null;
  consent: { by: string; givenAt: string; sentence: string } | null;
  events: PostEventView[];
}

export interface PostEventView {
  id: number;
  at: string;
  kind: string;
  message: string;
  actorName: string | null;
  details: Record<string, unknown> | null;
}
