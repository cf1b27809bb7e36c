import { randomUUID } from "node:crypto";
import { createTestAccount } from "@/lib/accounts/testing";
import type { ProblemCode } from "@/lib/api/contract/problem-codes";
import { getEnv } from "@/lib/env";
import { createTestKey } from "@/lib/keys/testing";
import { startImport } from "@/lib/media/expect-file";
import { createTestMedia, createTestPhoto } from "@/lib/media/testing";
import { startTestStore, type TestStore } from "@/lib/media/testing-store";
import { createPlannedPost } from "@/lib/posts/testing-planned";
import { createTestProfile } from "@/lib/profiles/testing";
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
const ofNobody = { params: { account_id: randomUUID() }, code: "not_found" } as const;

/** Of an account that no TikTok knows. */
const ofAccount: Case = {
  taken: async ({ member }) => ({ params: { account_id: (await createTestAccount(member)).id } }),
  refused: () => ofNobody,
};

const nobody = { post_id: randomUUID() };
const noFile = { media_id: randomUUID() };

let store: Promise<TestStore> | undefined;

/** One for all cases: it ends with the process. */
async function useTestStore(): Promise<void> {
  store ??= startTestStore();
  const settings = { FILESTORE_URL: (await store).origin, FILESTORE_API_KEY: "sk_test_0123456789abcdef" };
  Object.assign(getEnv(), settings);
}

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
  createUpload: {
    taken: async () => {
      await useTestStore();
      return { body: { name: "launch.mp4", size_bytes: 1000, content_type: "video/mp4" } };
    },
    refused: () => ({
      body: { name: "launch.svg", size_bytes: 1000, content_type: "image/svg+xml" },
      code: "invalid_request",
    }),
  },
  importMedia: {
    taken: () => ({ body: { url: "https://files.example/launch.mp4", name: "Launch" } }),
    refused: () => ({ body: { url: "file:///etc/passwd" }, code: "invalid_request" }),
  },
  listMedia: {
    taken: async ({ member }) => {
      await createTestMedia(member);
      await createTestPhoto(member);
      await startImport(member, { address: "https://files.example/launch.mp4" });
      return { query: { status: "ready,fetching" } };
    },
    refused: () => ({ query: { status: "gone" }, code: "invalid_request" }),
  },
  getMedia: {
    taken: async ({ member }) => ({ params: { media_id: (await createTestPhoto(member)).id } }),
    refused: () => ({ params: noFile, code: "not_found" }),
  },
  deleteMedia: {
    taken: async ({ member }) => ({ params: { media_id: (await createTestMedia(member)).id } }),
    refused: async ({ member }) => {
      const { mediaId } = await createPlannedPost(member, soon);
      return { params: { media_id: mediaId }, code: "media_in_use" };
    },
  },
  completeUpload: {
    taken: async ({ member }) => ({ params: { media_id: (await createTestMedia(member)).id } }),
    refused: async ({ member }) => {
      await useTestStore();
      const file = await createTestMedia(member, { status: "fetching" });
      return { params: { media_id: file.id }, code: "upload_incomplete" };
    },
  },
  probeMedia: {
    taken: async ({ member }) => {
      await createTestAccount(member, { maxVideoSeconds: 600 });
      return { params: { media_id: (await createTestMedia(member)).id } };
    },
    refused: () => ({ params: noFile, code: "not_found" }),
  },
  listAccounts: {
    taken: async ({ member }) => {
      await createTestAccount(member);
      return { query: { status: "connected,reconnect_needed" } };
    },
    refused: () => ({ query: { status: "well" }, code: "invalid_request" }),
  },
  getAccount: ofAccount,
  getAccountHealth: ofAccount,
  getAccountCapacity: ofAccount,
  listPostingProfiles: {
    taken: async ({ member }) => {
      const { id } = await createTestAccount(member);
      await createTestProfile(member, id, { isDefault: true });
      return { params: { account_id: id } };
    },
    refused: () => ofNobody,
  },
  getCreatorInfo: {
    // A permission that has ended: TikTok need not be asked to say so.
    taken: async ({ member }) => ({
      params: { account_id: (await createTestAccount(member, { status: "reconnect needed" })).id },
    }),
    refused: () => ofNobody,
  },
  getMe: {
    taken: () => ({}),
    refused: () => ({ query: { hello: "1" }, code: "unknown_field" }),
  },
};
