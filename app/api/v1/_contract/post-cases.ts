import { createGrantedAccount, createTestAccount } from "@/lib/accounts/testing";
import { requestExamples } from "@/lib/api/request-examples";
import type { PostStatus } from "@/lib/posts/states";
import { createPlannedPost } from "@/lib/posts/testing-planned";
import { createTestProfile } from "@/lib/profiles/testing";
import { type Cases, NOBODY, type World } from "./world";

const AHEAD = "2027-07-01T10:00";
const PAST = "2026-01-05T10:00";

const table = "content,media_url\nFirst light,https://cdn.example.com/kiln.mp4\n";

const nobody = { params: { post_id: NOBODY }, code: "not_found" } as const;

/** A post of this state, a year ahead or behind. */
const post = async ({ member }: World, status: PostStatus = "scheduled", local = AHEAD) => ({
  params: { post_id: (await createPlannedPost(member, { local, status })).id },
});

const locked = async (world: World, status: PostStatus) =>
  ({ ...(await post(world, status)), code: "post_locked" }) as const;

/** The guide's own call, by the profile of the one account that there is. */
async function guide({ member, tiktok }: World) {
  const { workspaceId, userId: connectedBy } = member;
  const { id } = await createGrantedAccount(tiktok, { workspaceId, connectedBy });
  await createTestProfile(member, id, { isDefault: true });
  return { body: requestExamples.createPost?.video_by_address?.value };
}

const unstated = async ({ member }: World) => {
  await createTestAccount(member);
  return { body: requestExamples.createPost?.video_by_address?.value, code: "privacy_not_stated" } as const;
};

export const postCases: Cases = {
  createPost: { taken: guide, refused: unstated },
  validatePost: {
    taken: guide,
    refused: () => ({ body: { contnet: "Hello" }, code: "unknown_field" }),
  },
  patchPost: {
    taken: async (world) => ({
      ...(await post(world, "draft")),
      body: { content: "Second thoughts" },
      headers: { "if-match": "*" },
    }),
    refused: async (world) => ({
      ...(await post(world, "draft")),
      body: { content: "Second thoughts" },
      code: "precondition_required",
    }),
  },
  bulkCreatePosts: {
    taken: async (world) => ({ body: { posts: [(await guide(world)).body, { contnet: "Hello" }] } }),
    refused: () => ({ body: { posts: [] }, code: "invalid_request" }),
  },
  importPosts: {
    taken: async (world) => {
      await guide(world);
      return { body: table, query: { dry_run: "true" } };
    },
    refused: () => ({ body: table, query: { dry_run: "perhaps" }, code: "invalid_request" }),
  },
  listPosts: {
    taken: async (world) => {
      await post(world);
      return { query: { limit: "1" } };
    },
    refused: () => ({ query: { limit: "0" }, code: "invalid_request" }),
  },
  getPost: { taken: (world) => post(world), refused: () => nobody },
  deletePost: { taken: (world) => post(world), refused: (world) => locked(world, "published") },
  cancelPost: { taken: (world) => post(world), refused: (world) => locked(world, "published") },
  retryPost: {
    taken: (world) => post(world, "failed", PAST),
    refused: async (world) => ({ ...(await post(world)), code: "wrong_state" }),
  },
  publishPostNow: { taken: (world) => post(world), refused: (world) => locked(world, "uploading") },
  listPostEvents: { taken: (world) => post(world), refused: () => nobody },
  getDisclosure: { taken: (world) => post(world), refused: () => nobody },
};
