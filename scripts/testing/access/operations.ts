import { createPostOperations } from "./create-operations";
import { aboutAccount, aboutMedia, listing, listingGiven, type Operations } from "./operation-entry";
import { postOperations } from "./post-operations";
import { webhookOperations } from "./webhooks";

/** No TikTok stands behind these accounts: it is asked, and does not answer. */
const withoutTikTok = ["tiktok_unavailable", "tiktok_rate_limited", "reconnect_needed"] as const;

/** Every operation of the API, and what its key's maker must be allowed. */
export const operations: Operations = {
  completeUpload: aboutMedia("upload media"),
  createUpload: {
    ...listing("upload media", { mayEnd: ["unavailable"] }),
    ask: async () => ({ body: { name: "a.mp4", size_bytes: 1000, content_type: "video/mp4" } }),
  },
  deleteMedia: aboutMedia("upload media"),
  getAccount: aboutAccount("view workspace"),
  getAccountCapacity: aboutAccount("view workspace"),
  getAccountHealth: aboutAccount("view workspace"),
  getCreatorInfo: { ...aboutAccount("compose posts"), mayEnd: withoutTikTok },
  getMe: listing(null),
  getMedia: aboutMedia("view workspace"),
  getOwnKey: listing(null),
  getUsage: listing("view workspace"),
  importMedia: {
    ...listing("upload media"),
    ask: async () => ({ body: { url: "https://files.test/a.mp4" } }),
  },
  listAccounts: listingGiven("view workspace"),
  listMedia: listing("view workspace"),
  listPostingProfiles: aboutAccount("view workspace"),
  probeMedia: aboutMedia("view workspace"),
  ...createPostOperations,
  ...postOperations,
  /** A key may always end itself. */
  revokeOwnKey: listing(null),
  rotateOwnKey: listing("manage api keys", { ask: async () => ({ body: { overlap_hours: 24 } }) }),
  ...webhookOperations,
};
