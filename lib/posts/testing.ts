import "server-only";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { createTestMedia } from "@/lib/media/testing";
import type { Member } from "@/lib/workspaces/types";
import { checkPublish } from "./check-publish";
import { type ClaimInput, claimPost } from "./claim-post";
import type { SchedulePostInput } from "./input";
import { preparePublish } from "./prepare-publish";
import { getPost } from "./queries";
import { consentSentence, emptySettings } from "./rules";
import { schedulePost } from "./schedule-post";
import { startPublish } from "./start-publish";
import { isRunning, type PostStatus } from "./states";
import type { PostSettings } from "./types";
import { uploadNextChunk } from "./upload-next-chunk";

export const testSettings: PostSettings = {
  ...emptySettings,
  caption: "Throwing a moon jar 🏺 #ceramics with @clay.supply",
  privacyLevel: "PUBLIC_TO_EVERYONE",
  allowComment: true,
  coverTimestampMs: 400,
};

interface TestPost {
  accountId: string;
  mediaIds: string[];
  settings?: Partial<PostSettings>;
  when?: SchedulePostInput["when"];
}

export function toScheduleInput({
  accountId,
  mediaIds,
  settings,
  when = "now",
}: TestPost): SchedulePostInput {
  const chosen = { ...testSettings, ...settings };
  return { accountId, mediaIds, settings: chosen, when, consentSentence: consentSentence(chosen) };
}

export function scheduleTestPost(member: Member, post: TestPost, now?: Date) {
  return schedulePost(member, toScheduleInput(post), now);
}

/** A row as it stands, with a clip of its own: for what reads posts and moves none. */
export async function insertTestPost(
  member: Member,
  post: Pick<typeof posts.$inferInsert, "accountId" | "status" | "publishedAt" | "holdCode">,
): Promise<void> {
  const { id: mediaId } = await createTestMedia(member);
  const { workspaceId } = member;
  await db.insert(posts).values({ workspaceId, mediaId, ...testSettings, ...post });
}

const TRIES_MAX = 10;
const TURNS_MAX = 60;
/** TikTok allows 30 looks a minute. */
const POLL_MS = 250;

/** The steps of publish-post, each tried again as the engine would, up to a state that a run leaves alone. */
export async function runPublish(member: Member, claim: ClaimInput): Promise<string> {
  const { postId, runId } = claim;
  const claimed = await claimPost(claim);
  if (claimed.state !== "claimed") return (await getPost(member, postId)).status;
  for (let turn = 0; turn < TURNS_MAX; turn++) {
    const { status } = await getPost(member, postId);
    if (!isRunning(status)) return status;
    await retried(() => takeStep(status, postId, runId));
    if (status === "processing") await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error("The publish did not come to an end.");
}

async function takeStep(status: PostStatus, postId: string, runId: string): Promise<unknown> {
  if (status === "uploading") return uploadNextChunk(postId, runId);
  if (status === "processing") return checkPublish(postId, runId);
  return (await preparePublish(postId, runId)) === "ready" ? startPublish(postId, runId) : "held";
}

async function retried(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempt === TRIES_MAX) throw error;
    }
  }
}
