import { setTimeout as sleep } from "node:timers/promises";
import { eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db";
import { postEvents, posts, publishAttempts } from "@/db/schema";
import { announce } from "@/inngest/client";
import { postDue } from "@/inngest/events";
import { setVideoSource } from "@/lib/accounts/set-video-source";
import { cancelPost } from "@/lib/posts/cancel-post";
import { localOf, resolveLocal } from "@/lib/posts/zones";
import type { Member } from "@/lib/workspaces/types";
import type { Sandbox } from "@/scripts/testing/sandbox-control";
import type { Slot } from "../plan";
import type { AgencyPost, Outcome } from "./plan";
import { type Material, schedule } from "./schedule";

const END_TIMEOUT_MS = 120_000;
const POLL_MS = 500;
const ENDED: readonly string[] = ["published", "in inbox", "failed", "in review", "outcome unknown"];

/** What goes wrong at the sandbox, once, for a post that shall end so. */
const faults: Partial<Record<Outcome, Record<string, unknown>>> = {
  failed: { route: "processing", code: "frame_rate_check_failed" },
  "outcome unknown": { route: "init", mode: "cut-before" },
};

/** What lies behind is really published to the sandbox, now, and moved to its day afterwards. */
export async function makeHistory(
  member: Member,
  material: Material,
  sandbox: Sandbox,
  past: readonly AgencyPost[],
): Promise<void> {
  const isSmooth = ({ becomes }: AgencyPost) => !faults[becomes];
  await publish(member, material, past.filter(isSmooth));
  for (const post of past) {
    if (isSmooth(post)) continue;
    const accountId = material.accountIds.get(post.creator)!;
    // Of an upload Cuepost would find out; where TikTok pulls, a lost answer stays lost.
    if (post.becomes === "outcome unknown") await setVideoSource(member, { accountId, videoSource: "pull" });
    await sandbox.order({ creator: post.creator, ...faults[post.becomes] });
    await publish(member, material, [post]);
    await setVideoSource(member, { accountId, videoSource: null });
  }
}

async function publish(member: Member, material: Material, past: readonly AgencyPost[]): Promise<void> {
  const made: { postId: string; when: Slot }[] = [];
  for (const post of past) {
    const { postId, revision, isNew } = await schedule(member, material, post, "now");
    if (!isNew) continue;
    if (post.becomes === "canceled") await cancelPost(member, { postId, revision });
    else await announce(postDue.create({ postId, revision }));
    made.push({ postId, when: post.when });
  }
  await waitForEnds(made.map(({ postId }) => postId));
  for (const { postId, when } of made) await moveBack(postId, when, member.timeZone);
}

async function waitForEnds(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (let waitedMs = 0; waitedMs < END_TIMEOUT_MS; waitedMs += POLL_MS) {
    const rows = await db
      .select({ status: posts.status })
      .from(posts)
      .where(inArray(posts.id, [...ids]));
    if (rows.every(({ status }) => ENDED.includes(status) || status === "canceled")) return;
    await sleep(POLL_MS);
  }
}

/** Every time of it, by the same distance. */
async function moveBack(postId: string, { day, time }: Slot, timeZone: string): Promise<void> {
  const [row] = await db
    .select({ at: posts.scheduledAt, publishedAt: posts.publishedAt })
    .from(posts)
    .where(eq(posts.id, postId));
  const from = row?.publishedAt ?? row?.at ?? new Date();
  const today = new Date(Date.parse(`${localOf(from, timeZone).slice(0, 10)}T00:00:00Z`));
  today.setUTCDate(today.getUTCDate() + day);
  const scheduledLocal = `${today.toISOString().slice(0, 10)}T${time}`;
  const { instant } = resolveLocal(scheduledLocal, timeZone);
  const by = sql`make_interval(secs => ${(from.getTime() - instant.getTime()) / 1000})`;
  await db.transaction(async (tx) => {
    await tx
      .update(posts)
      .set({
        scheduledLocal,
        timeZone,
        scheduledAt: instant,
        publishedAt: sql`${posts.publishedAt} - ${by}`,
        publicSince: sql`${posts.publicSince} - ${by}`,
        createdAt: sql`${posts.createdAt} - ${by}`,
      })
      .where(eq(posts.id, postId));
    await tx
      .update(postEvents)
      .set({ at: sql`${postEvents.at} - ${by}` })
      .where(eq(postEvents.postId, postId));
    await tx
      .update(publishAttempts)
      .set({
        startedAt: sql`${publishAttempts.startedAt} - ${by}`,
        endedAt: sql`${publishAttempts.endedAt} - ${by}`,
      })
      .where(eq(publishAttempts.postId, postId));
  });
}
