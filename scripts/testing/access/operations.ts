import { aboutPost, listing, listingGiven, type Operations } from "./operation-entry";

/** Every operation of the API, and what its key's maker must be allowed. */
export const operations: Operations = {
  getMe: listing(null),
  getPost: aboutPost("view posts", "scheduled"),
  getUsage: listing("view workspace"),
  listPosts: listingGiven("view posts"),
};
