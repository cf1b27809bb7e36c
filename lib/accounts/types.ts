import type { TikTokEndpoint } from "@/lib/tiktok";

export type AccountStatus = "connected" | "reconnect needed" | "disconnected";

/** A TikTok account as screens show it: never a token. Instants are ISO strings. */
export interface AccountView {
  id: string;
  username: string;
  displayName: string;
  avatarUrl: string | null;
  /** Of the sandbox TikTok that stands beside the real one: nobody sees what it posts. */
  isTest: boolean;
  status: AccountStatus;
  statusReason: string | null;
  scopes: string[];
  connectedAt: string;
  /** When the permission ends unless it is renewed. */
  refreshExpiresAt: string | null;
}

/** A weekly time of an account's queue, by wall clock in the queue's zone. */
export interface QueueSlot {
  /** 1 is Monday, 7 Sunday. */
  weekday: number;
  /** Of the day, from 0 to 1439. */
  minute: number;
}

export interface AccountQueue {
  /** IANA zone; null is the workspace's. */
  timeZone: string | null;
  /** By weekday and minute. */
  slots: QueueSlot[];
}

/** TikTok's answer about what this creator may do right now (Query Creator Info), in our spelling. */
export interface CreatorInfo {
  username: string;
  nickname: string;
  avatarUrl: string | null;
  privacyLevelOptions: string[];
  isCommentDisabled: boolean;
  isDuetDisabled: boolean;
  isStitchDisabled: boolean;
  maxVideoDurationSeconds: number;
}

/** `blocked`: TikTok says this creator cannot post now; `message` says why and what to do. */
export type CreatorInfoResult =
  | { state: "ready"; info: CreatorInfo }
  | { state: "blocked"; code: string; message: string };

/** How much an account may still do. Instants are ISO strings; the counts are Cuepost's own, TikTok's answer decides. */
export interface AccountCapacity {
  /** Direct posts that Cuepost made, or is making, in the last 24 hours. */
  postsUsed: number;
  postsLimit: number;
  /** TikTok's refusals taught it; else it is the usual number. */
  isLimitLearned: boolean;
  /** When the oldest of them leaves the 24 hours; null while there is room. */
  nextPostFreeAt: string | null;
  /** Drafts of the last 24 hours that nobody finished in the TikTok app. */
  draftsPending: number;
  draftsMax: number;
  nextDraftFreeAt: string | null;
}

/** What Cuepost knows of its own app at TikTok. Instants are ISO strings. */
export interface TikTokAppState {
  audit: "audited" | "unaudited" | "unknown";
  /** Who says so: the setting, or TikTok's answers. */
  auditSource: "setting" | "tiktok" | null;
  /** TikTok's daily number of accounts that may post through this app was used up then, within the last 24 hours. */
  activeCapReachedAt: string | null;
  /** TikTok refused to pull from our domain then, and has not pulled since. */
  urlRefusedAt: string | null;
  webhookSeenAt: string | null;
}

export type VideoSource = "upload" | "pull";

/** All that an account's own page shows. Instants are ISO strings; never a token. */
export interface AccountDetail extends AccountView {
  accessExpiresAt: string | null;
  refreshedAt: string | null;
  /** A renewal was sent and its answer lost, and none has worked since. */
  refreshLostAt: string | null;
  connectedByName: string | null;
  lastSuccessAt: string | null;
  lastFailure: AccountFailureView | null;
  /** Null is the deployment's way. */
  videoSource: VideoSource | null;
  deploymentVideoSource: VideoSource;
  /** As the newest creator_info showed it; null when it was never asked. */
  isPrivate: boolean | null;
  endpoints: EndpointUse[];
}

export interface AccountFailureView {
  at: string;
  message: string;
  code: string;
  endpoint: string | null;
  logId: string | null;
}

/** How many of its calls of the last minute an account has made to one of TikTok's endpoints. */
export interface EndpointUse {
  endpoint: TikTokEndpoint;
  used: number;
  limit: number;
  /** TikTok said to wait until then. */
  blockedUntil: string | null;
}

/** What people have to be told of an account, wherever they are. */
export type AccountNotice = { accountId: string; name: string; isTest: boolean } & (
  | { kind: "reconnect"; reason: string | null }
  | { kind: "ends soon"; endsAt: string; daysLeft: number }
);

/** An account as a search finds it. */
export type AccountHit = Pick<
  AccountView,
  "id" | "displayName" | "username" | "avatarUrl" | "isTest" | "status"
>;

/** By the ids of people; null is every account. */
export type GivenAccounts = Record<string, string[] | null>;
