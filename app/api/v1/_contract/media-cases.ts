import { randomUUID } from "node:crypto";
import { createTestAccount } from "@/lib/accounts/testing";
import { getEnv } from "@/lib/env";
import { startImport } from "@/lib/media/expect-file";
import { createTestMedia, createTestPhoto } from "@/lib/media/testing";
import { startTestStore, type TestStore } from "@/lib/media/testing-store";
import { createPlannedPost } from "@/lib/posts/testing-planned";
import type { Cases } from "./world";

const soon = { local: "2027-04-15T16:00" };
const noFile = { media_id: randomUUID() };

let store: Promise<TestStore> | undefined;

/** One for all cases: it ends with the process. */
async function useTestStore(): Promise<void> {
  store ??= startTestStore();
  const settings = { FILESTORE_URL: (await store).origin, FILESTORE_API_KEY: "sk_test_0123456789abcdef" };
  Object.assign(getEnv(), settings);
}

export const mediaCases: Cases = {
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
};
