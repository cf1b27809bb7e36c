import type { PostStatus } from "@/lib/posts/states";
import { createPlannedPost } from "@/lib/posts/testing-planned";
import { type Cases, NOBODY, type World } from "./world";

const nobody = { params: { post_id: NOBODY }, code: "not_found" } as const;

/** A post of this state, a year ahead or behind. */
const post = async ({ member }: World, status: PostStatus = "scheduled", local = "2027-07-01T10:00") => ({
  params: { post_id: (await createPlannedPost(member, { local, status })).id },
});

export const postCases: Cases = {
  listPosts: {
    taken: async (world) => {
      await post(world);
      return { query: { limit: "1" } };
    },
    refused: () => ({ query: { limit: "0" }, code: "invalid_request" }),
  },
  getPost: { taken: (world) => post(world), refused: () => nobody },
};
