import { setTimeout as sleep } from "node:timers/promises";
import { type DescribedPost, describePost } from "@/sandbox/tiktok/describe-post";
import { listViolations } from "@/sandbox/tiktok/journal";
import type { Post } from "@/sandbox/tiktok/posts";
import type { Stage } from "../stage";
import type { Actor } from "./cast";

const SETTLE_TRIES_MAX = 400;
const SETTLE_MS = 25;

/** What lies on the profile or in the inbox, once nothing moves there any more. */
export async function lookOutside(stage: Stage, actor: Actor): Promise<DescribedPost[]> {
  for (let look = 1; look <= SETTLE_TRIES_MAX; look++) {
    const tasks = listTasks(stage, actor);
    if (!tasks.some(isMoving)) return tasks.filter(isOut);
    await sleep(SETTLE_MS);
  }
  throw new Error("TikTok does not come to rest.");
}

function listTasks({ inside: { store } }: Stage, { username }: Actor): DescribedPost[] {
  const rows = store.all<Post>("SELECT * FROM posts WHERE username = ? ORDER BY initAt", username);
  return rows.map((post) => describePost(store, post));
}

const isOut = ({ status }: DescribedPost) => status === "PUBLISH_COMPLETE" || status === "SEND_TO_USER_INBOX";

function isMoving({ status, isStuck, uploadedBytes, sizeBytes }: DescribedPost): boolean {
  if (isStuck) return false;
  return status === "PROCESSING_DOWNLOAD" || (status === "PROCESSING_UPLOAD" && uploadedBytes === sizeBytes);
}

/** Whether it is what was to be posted, to the byte. */
export function isTheFile({ sha256, photos }: DescribedPost, { media }: Actor): boolean {
  if (media.kind === "video") return sha256 === media.sha256;
  return photos.length === 1 && photos[0]?.sha256 === media.prepared?.sha256;
}

/** Rules of TikTok that Cuepost broke for this creator. */
export function brokenRules({ inside: { store } }: Stage, { username }: Actor): string[] {
  return listViolations(store)
    .filter(({ creator }) => creator === username)
    .map(({ sentence }) => sentence);
}

/** What never ended goes on, as on the day after a bad one. */
export function unstick({ inside: { store, processing } }: Stage, { username }: Actor): void {
  store.run("UPDATE posts SET isStuck = 0 WHERE username = ?", username);
  const waiting = store.all<Post>(
    "SELECT * FROM posts WHERE username = ? AND (status = 'PROCESSING_DOWNLOAD' OR uploadedAt IS NOT NULL)",
    username,
  );
  for (const { publishId, status } of waiting)
    if (status.startsWith("PROCESSING")) processing.start(publishId);
}
