import { aboutAccount, aboutPost, listing, listingGiven, type Operations } from "./operation-entry";

/** No TikTok stands behind these accounts: it is asked, and does not answer. */
const withoutTikTok = ["tiktok_unavailable", "tiktok_rate_limited", "reconnect_needed"] as const;
const compose = "compose posts" as const;

/** Every operation of the API, and what its key's maker must be allowed. */
export const operations: Operations = {
  cancelPost: aboutPost(compose, "scheduled"),
  deletePost: aboutPost(compose, "scheduled"),
  getAccount: aboutAccount("view workspace"),
  getAccountCapacity: aboutAccount("view workspace"),
  getAccountHealth: aboutAccount("view workspace"),
  getCreatorInfo: { ...aboutAccount(compose), mayEnd: withoutTikTok },
  getMe: listing(null),
  getOwnKey: listing(null),
  getPost: aboutPost("view posts", "scheduled"),
  getUsage: listing("view workspace"),
  listPosts: listingGiven("view posts"),
  publishPostNow: aboutPost(compose, "held"),
  retryPost: aboutPost(compose, "held"),
  /** A key may always end itself. */
  revokeOwnKey: listing(null),
  rotateOwnKey: listing("manage api keys", { ask: async () => ({ body: { overlap_hours: 24 } }) }),
};
