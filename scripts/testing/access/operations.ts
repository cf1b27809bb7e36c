import type { Maker } from "./make-things";
import { aboutAccount, aboutMedia, listing, listingGiven, type Operations } from "./operation-entry";
import { postOperations } from "./post-operations";
import { webhookOperations } from "./webhooks";

/** No TikTok stands behind these accounts: it is asked, and does not answer. */
const withoutTikTok = ["tiktok_unavailable", "tiktok_rate_limited", "reconnect_needed"] as const;

const compose = "compose posts" as const;

/** A draft: it asks for nobody's word, and for no answer of TikTok's. */
const newPost = async (make: Maker) => ({
  body: { content: "Hello", account_ids: [make.ground.accountId], media_ids: [await make.media()] },
});

/** It judges a request instead of refusing it. */
const hasNoAccount = (body: unknown) =>
  (body as { problems: { code: string }[] }).problems.some(({ code }) => code === "not_found");

/** Every operation of the API, and what its key's maker must be allowed. */
export const operations: Operations = {
  completeUpload: aboutMedia("upload media"),
  createPost: { ...aboutAccount(compose), ask: newPost },
  createUpload: {
    ...listing("upload media", { mayEnd: ["unavailable"] }),
    ask: async () => ({ body: { name: "a.mp4", size_bytes: 1000, content_type: "video/mp4" } }),
  },
  deleteMedia: aboutMedia("upload media"),
  getAccount: aboutAccount("view workspace"),
  getAccountCapacity: aboutAccount("view workspace"),
  getAccountHealth: aboutAccount("view workspace"),
  getCreatorInfo: { ...aboutAccount(compose), mayEnd: withoutTikTok },
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
  ...postOperations,
  validatePost: { ...aboutAccount(compose), ask: newPost, isMissing: hasNoAccount },
  /** A key may always end itself. */
  revokeOwnKey: listing(null),
  rotateOwnKey: listing("manage api keys", { ask: async () => ({ body: { overlap_hours: 24 } }) }),
  ...webhookOperations,
};
