import { aboutPost, listingGiven, type Operations } from "./operation-entry";

const compose = "compose posts" as const;

export const postOperations: Operations = {
  cancelPost: aboutPost(compose, "scheduled"),
  deletePost: aboutPost(compose, "scheduled"),
  getDisclosure: aboutPost("export records", "scheduled"),
  getPost: aboutPost("view posts", "scheduled"),
  listPostEvents: aboutPost("view posts", "scheduled"),
  listPosts: listingGiven("view posts"),
  publishPostNow: aboutPost(compose, "held"),
  retryPost: aboutPost(compose, "held", { body: { when: "now" } }),
};
