import { randomUUID } from "node:crypto";
import type { ProblemCode } from "@/lib/api/contract/problem-codes";
import { createTestKey } from "@/lib/keys/testing";
import { createPlannedPost } from "@/lib/posts/testing-planned";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";

/** A workspace of its own for each case, and a key that may do everything. */
export interface World {
  member: Member;
  keyId: string;
  secret: string;
}

export interface Call {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}

interface Case {
  /** A request that is carried out. */
  taken: (world: World) => Call | Promise<Call>;
  /** One that is not, and by which code it is refused. */
  refused: (world: World) => (Call & { code: ProblemCode }) | Promise<Call & { code: ProblemCode }>;
}

export async function makeWorld(): Promise<World> {
  const member = await createTestMember();
  return { member, ...(await createTestKey(member)) };
}

const soon = { local: "2027-04-15T16:00" };
const nobody = { post_id: randomUUID() };

/** One entry for each operation, by its id. */
export const cases: Record<string, Case> = {
  listPosts: {
    taken: async ({ member }) => {
      await createPlannedPost(member, soon);
      return { query: { limit: "1" } };
    },
    refused: () => ({ query: { limit: "0" }, code: "invalid_request" }),
  },
  getPost: {
    taken: async ({ member }) => ({ params: { post_id: (await createPlannedPost(member, soon)).id } }),
    refused: () => ({ params: nobody, code: "not_found" }),
  },
  getMe: {
    taken: () => ({}),
    refused: () => ({ query: { hello: "1" }, code: "unknown_field" }),
  },
};
