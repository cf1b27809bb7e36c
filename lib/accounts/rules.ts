import type { AccountView } from "./types";

export const DAY_MS = 86_400_000;
/** After the end of a permission, until what came from TikTok is erased. */
export const TIKTOK_DATA_DAYS = 30;
/** What TikTok reports by itself is kept so long. */
export const TIKTOK_REPORT_DAYS = 30;
/** Direct posts in 24 hours, over all apps, as TikTok describes it; the real number differs by creator. */
export const POSTS_MAX_USUAL = 15;
/** Unfinished drafts in 24 hours. */
export const DRAFTS_MAX = 5;

/** Weekly times of one account's queue. */
export const QUEUE_SLOTS_MAX = 50;

/** What Cuepost asks TikTok for, in the words of a timeline. A person may grant only some of it. */
export const scopeWords: Record<string, string> = {
  "user.info.basic": "name and picture",
  "user.info.profile": "username",
  "user.info.stats": "follower counts",
  "video.list": "list of public videos",
  "video.publish": "publish videos",
  "video.upload": "send drafts",
};
export const askedScopes = Object.keys(scopeWords);

const requiredScopes = ["user.info.basic", "video.publish"];

/** What was not granted although Cuepost cannot publish without it, as a sentence; null when all is there. */
export function describeMissingScopes(granted: readonly string[]): string | null {
  const missing = requiredScopes.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return null;
  const words = missing.map((scope) => `“${scopeWords[scope]}”`).join(" and ");
  return `Not allowed on TikTok's page: ${words}. Publishing needs it: reconnect and leave it switched on.`;
}

/** TikTok shows no flag: for a private account "Followers" takes the place of "Everyone"; null where neither stands (Query Creator Info). */
export function isPrivateAccount(creator: { privacyLevelOptions: readonly string[] }): boolean | null {
  if (creator.privacyLevelOptions.includes("PUBLIC_TO_EVERYONE")) return false;
  return creator.privacyLevelOptions.includes("FOLLOWER_OF_CREATOR") ? true : null;
}

/** The scope that each needs; without it just that is switched off. */
export const features = {
  publish: "video.publish",
  drafts: "video.upload",
  username: "user.info.profile",
  stats: "user.info.stats",
  "video list": "video.list",
} as const;
export type Feature = keyof typeof features;

/** What does not work for want of a permission, in the order of their weight. */
export function listMissingFeatures(granted: readonly string[]): Feature[] {
  return (Object.keys(features) as Feature[]).filter((name) => !granted.includes(features[name]));
}

/** TikTok's declarations, letter for letter (Content Sharing Guidelines, point 4). */
export const declarations = {
  music: "By posting, you agree to TikTok's Music Usage Confirmation",
  branded: "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation",
} as const;

type Ability = Pick<AccountView, "status" | "scopes">;

export function canPublish(account: Ability): boolean {
  return account.status === "connected" && account.scopes.includes(features.publish);
}

export function canSendDrafts(account: Ability): boolean {
  return account.status === "connected" && account.scopes.includes(features.drafts);
}

/** Why a connection did not come about. The callback names the key, the page says the sentence. */
/** To one person by name: as many as a workspace lists. */
export const GIVEN_ACCOUNTS_MAX = 200;

export const connectProblems = {
  denied: ["conflict", "Nothing was connected: the permission was declined on TikTok's page."],
  expired: [
    "conflict",
    "This attempt to connect is no longer valid: it was used before, waited over ten minutes or began in another browser. Connect again.",
  ],
  elsewhere: [
    "conflict",
    "This TikTok account is connected in another Cuepost workspace. Disconnect it there first, then connect it here.",
  ],
  withheld: [
    "conflict",
    "This TikTok account is in this workspace already, and was not given to you. Ask an owner or admin for it.",
  ],
  unavailable: ["unavailable", "TikTok did not answer. Nothing was connected: connect again in a moment."],
  refused: ["conflict", "TikTok did not complete the connection. Connect again."],
  misconfigured: [
    "unavailable",
    "TikTok does not accept this Cuepost's client key, redirect address or permissions. Whoever runs this Cuepost has to look into it.",
  ],
  forbidden: ["forbidden", "Your role in this workspace does not allow connecting accounts."],
} as const;
export type ConnectProblemName = keyof typeof connectProblems;
