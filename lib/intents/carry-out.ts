import "server-only";
import { isDeepStrictEqual } from "node:util";
import { AppError } from "@/lib/errors";
import type { MediaRow } from "@/lib/posts/post-media";
import { listPostMedia } from "@/lib/posts/post-media";
import { readClock } from "@/lib/posts/read-clock";
import { pickSettings } from "@/lib/posts/rules";
import { adoptTime, failIntent, postponeIntent, withdrawIntent } from "./end-intent";
import { type FoundIntent, findIntent } from "./find-intent";
import { findMissedTime, settleIntent } from "./settle-intent";
import type { MadePost } from "./types";

/** Longer than any file takes that still comes. */
const WAIT_MAX_HOURS = 24;
const HOUR_MS = 3_600_000;
const LOOK_EVERY_MS = 60_000;

export interface CarriedOut {
  outcome: "done" | "waiting" | "failed" | "withdrawn" | "gone";
  /** Scheduled by this look. */
  post?: MadePost;
}

/**
 * Looks whether the files of a draft are there, and then does what was asked for it, once. What cannot be done holds the
 * post with the reason; run twice or broken off anywhere, it is done once or looked at again.
 */
export async function carryOutIntent(postId: string, given?: Date): Promise<CarriedOut> {
  const now = given ?? (await readClock());
  const found = await findIntent(postId);
  if (!found) return { outcome: "gone" };
  const current = await followTime(found);
  if (!current) return { outcome: await withdrawIntent(found) };
  const missed = await findMissedTime(current, now);
  if (missed) return { outcome: await failIntent(current, missed) };
  const wait = judgeFiles(current, now);
  if (wait === "ready") return settle(current, now);
  if (wait !== "wait") return { outcome: await failIntent(current, { reason: wait }) };
  return { outcome: await postponeIntent(current, lookAgain(now)) };
}

/** Null where somebody took the draft over. Who only moved it to another time wants it to go out then. */
async function followTime(found: FoundIntent): Promise<FoundIntent | null> {
  const { post, intent, plan } = found;
  if (post.status !== "draft") return null;
  if (post.revision === intent.revision) return found;
  const mediaIds = (await listPostMedia(post.id)).map(({ id }) => id);
  const isSame =
    post.accountId === plan.accountId &&
    isDeepStrictEqual(pickSettings(post), plan.settings) &&
    isDeepStrictEqual(mediaIds, plan.mediaIds);
  return isSame ? adoptTime(found) : null;
}

/** The sentence where nothing will come of it. */
function judgeFiles({ files, intent }: FoundIntent, now: Date): "ready" | "wait" | (string & {}) {
  const problem = files.map(findFileProblem).find((words) => words !== null);
  if (problem) return `Held: ${problem}`;
  if (files.every((file) => file?.status === "ready")) return "ready";
  if (now.getTime() - intent.createdAt.getTime() < WAIT_MAX_HOURS * HOUR_MS) return "wait";
  return `Held: its file was not there after ${WAIT_MAX_HOURS} hours.`;
}

function findFileProblem(file: MediaRow | undefined): string | null {
  if (!file || file.deletedAt) return "a file of this post was deleted. Open it and choose another.";
  if (file.status === "refused") return file.problem ?? `TikTok would refuse this ${file.kind}.`;
  if (file.status !== "removed") return null;
  return `The file of this ${file.kind} was removed by the workspace's retention. Choose another one.`;
}

/** What only failed for now is tried again; whatever else stands in its way is told to a person. */
async function settle(found: FoundIntent, now: Date): Promise<CarriedOut> {
  try {
    return { outcome: "done", post: await settleIntent(found, now) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const isPassing = error.code === "unavailable" || error.code === "throttled";
    if (isPassing && isPatient(found, now)) {
      return { outcome: await postponeIntent(found, lookAgain(now)) };
    }
    return { outcome: await failOrLeave(found, error) };
  }
}

function isPatient({ intent }: FoundIntent, now: Date): boolean {
  return now.getTime() - intent.createdAt.getTime() < 2 * WAIT_MAX_HOURS * HOUR_MS;
}

/** A draft that somebody changed at the same moment is theirs: the next look sees that. */
async function failOrLeave(found: FoundIntent, error: AppError): Promise<CarriedOut["outcome"]> {
  const outcome = await failIntent(found, { reason: `Held: ${error.message}` });
  return outcome === "gone" ? "waiting" : outcome;
}

const lookAgain = (now: Date) => new Date(now.getTime() + LOOK_EVERY_MS);
