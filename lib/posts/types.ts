import type { AccountView } from "@/lib/accounts/types";
import type { ApprovalRequestView, ContentChange, RuleSnapshot } from "@/lib/approvals/types";
import type { MediaView } from "@/lib/media/types";
import type { HoldCode } from "./move-post";
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
  account: Pick<AccountView, "id" | "displayName" | "username" | "avatarUrl" | "isTest" | "status">;
  delivery: Delivery;
  /** The video, or the photo that is the cover. */
  media: Pick<MediaView, "id" | "kind" | "name" | "hasPoster" | "durationMs">;
  /** 0 for a video. */
  photoCount: number;
  /** 0–100 while uploading to TikTok, else null. */
  uploadPercent: number | null;
  /** A draft of a program whose file is on its way: it is scheduled by itself when that is there. */
  waitsForFile: boolean;
}

/** `direct`: TikTok publishes it. `inbox`: a draft that its creator finishes in the TikTok app. */
export type Delivery = "direct" | "inbox";

export interface PostSettings {
  delivery: Delivery;
  /** Of photo posts only. */
  title: string;
  /** A video's caption, a photo post's description. */
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
  /** Of photo posts only: TikTok picks the music. */
  autoAddMusic: boolean;
  /** Of videos only. */
  coverTimestampMs: number;
  /** Of photo posts only: counts from 0. */
  photoCoverIndex: number;
}

/** What people have to be told of an account's held posts, wherever they are. Instants are ISO strings. */
export interface HeldNotice {
  accountId: string;
  name: string;
  username: string;
  count: number;
  /** The nearest time that is still ahead; null when all have gone by. */
  nextAt: string | null;
  firstAt: string;
  /** The one to begin with. */
  postId: string;
}

/** Who has to agree to a post, and how it stands. Instants are ISO strings. */
export interface PostApproval {
  /** Of its account; null when nobody has to approve. */
  rule: RuleSnapshot | null;
  /** The newest, whatever became of it. */
  request: ApprovalRequestView | null;
  /** The version that somebody decided about before, and what is another now. */
  since: {
    decided: "approved" | "refused";
    at: string;
    reason: string | null;
    changes: ContentChange[];
  } | null;
  yes: { given: number; needed: number };
  /** What this person may say: everything, all but yes (`advises`), or nothing (more). */
  voice: "decides" | "advises" | "own" | "said" | "none";
}

export interface PostDetail extends PostView, PostSettings {
  createdBy: string | null;
  createdAt: string;
  /** Why it is held, where a certain step puts it right. */
  holdCode: HoldCode | null;
  /** How many minutes late it may go out by itself; null is the workspace's rule. */
  lateMinutesMax: number | null;
  /** Of a stopped post: when its account has the next time free. */
  freeSlot: string | null;
  /** Where the post can be watched, when TikTok gave an id. */
  link: string | null;
  /** Its video is in the store: neither on its way, nor removed by the retention. */
  hasFile: boolean;
  /** In their order; empty for a video. */
  photos: Pick<MediaView, "id" | "name" | "hasPoster" | "prepared">[];
  /** Since when everyone can see it, and when that ended. ISO strings. */
  publicSince: string | null;
  publicEndedAt: string | null;
  /** Whether TikTok can be asked to stop it now, or Cuepost can stop sending. */
  canStop: boolean;
  approval: PostApproval;
  /** `by` is null where that login is deleted. */
  consent: { by: string | null; givenAt: string; sentence: string } | null;
  /** The key by which a program made it. */
  apiKeyName: string | null;
  events: PostEventView[];
}

/** A place of an account's queue that waits for a post. */
export interface OpenPlace {
  accountId: string;
  /** ISO string. */
  at: string;
}

/** The open places of a range, and the accounts that they belong to. */
export interface OpenPlaces {
  accounts: PostView["account"][];
  places: OpenPlace[];
}

/** Where a queue would put a post now; none when a year is full. */
export interface NextPlace {
  hasQueue: boolean;
  next: { at: string; local: string; timeZone: string } | null;
}

export interface PostEventView {
  id: number;
  at: string;
  kind: string;
  message: string;
  /** The states between which the post moved with it. */
  from: PostStatus | null;
  to: PostStatus | null;
  /** Of a program, its key and whose it is. Null of Cuepost itself, or of a login that is deleted. */
  actorName: string | null;
  actorVia: "session" | "api key" | null;
  details: Record<string, unknown> | null;
}

/** A post as a search finds it. */
export interface PostHit {
  id: string;
  status: PostStatus;
  title: string;
  caption: string;
  scheduledAt: string | null;
  accountName: string;
  media: PostView["media"];
}

/** What of the first steps is done, and whether this person put them away. */
export interface FirstSteps {
  account: boolean;
  media: boolean;
  post: boolean;
  isHidden: boolean;
}

/** Where a file is used: the latest posts, and how many more there are. Instants are ISO strings. */
export interface MediaUses {
  posts: {
    id: string;
    status: PostStatus;
    title: string;
    caption: string;
    /** When it went out, or will. */
    at: string | null;
    account: Pick<AccountView, "displayName" | "avatarUrl" | "isTest" | "status">;
  }[];
  more: number;
}

/** What an account can do with a file, as far as that is known without asking TikTok. */
export type MediaFit =
  | { state: "fits" }
  /** TikTok was never asked how long its videos may be. */
  | { state: "length unknown" }
  | { state: "reconnect" }
  /** Neither posting nor drafts were granted. */
  | { state: "not granted" }
  | { state: "draft only"; why: "too long" | "not granted"; maxSeconds: number | null }
  | { state: "too long"; maxSeconds: number };

export interface AccountFit {
  account: Pick<AccountView, "id" | "username" | "displayName" | "avatarUrl" | "isTest" | "status">;
  /** As TikTok said last; null where it never did. */
  maxVideoSeconds: number | null;
  fit: MediaFit;
}

/** Words of a workspace, to be put into a caption and edited there. */
export interface CaptionTemplate {
  id: string;
  kind: "caption" | "hashtags";
  name: string;
  text: string;
}

/** A hashtag or mention that the workspace has used, `#ceramics`. */
export interface UsedMark {
  text: string;
  /** How much it is used, a use of today counting 1 and an older one less. */
  weight: number;
}

export interface CaptionHistory {
  hashtags: UsedMark[];
  mentions: UsedMark[];
}

/** A post as the grid of a profile shows it. */
export interface ProfileTile {
  id: string;
  isPublished: boolean;
  photoCount: number;
  media: Pick<MediaView, "id" | "kind" | "hasPoster">;
}
