import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { closeDb, db } from "@/db";
import { users } from "@/db/schema";
import { announce } from "@/inngest/client";
import { postDue } from "@/inngest/events";
import { setVideoSource } from "@/lib/accounts/set-video-source";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { createSession } from "@/lib/auth/sessions";
import { sha256 } from "@/lib/crypto";
import { getMedia } from "@/lib/media/queries";
import { consentSentence, emptySettings } from "@/lib/posts/rules";
import { type Scheduled, schedulePost } from "@/lib/posts/schedule-post";
import { localOf } from "@/lib/posts/zones";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { findMember } from "@/lib/workspaces/find-member";
import type { Member } from "@/lib/workspaces/types";
import { connectCreators } from "../demo/connect-creators";
import { uploadFile } from "../demo/upload-file";
import { makeFiles } from "./make-files";
import type { Plan, PlannedPost, ScheduledPlan } from "./plan-posts";

const ZONE = "UTC";
const CHECK_TIMEOUT_MS = 60_000;
const POLL_MS = 200;
const TYPES: Record<string, string> = { mp4: "video/mp4", jpg: "image/jpeg" };

const [origin = "", planFile = "", filesDir = ""] = process.argv.slice(2);

/** Through the doors people use, as the demo workspace is filled. */
async function fill(): Promise<ScheduledPlan> {
  const plan: Plan = JSON.parse(await readFile(planFile, "utf8"));
  const member = await createPerson();
  const secret = await createSession(member.userId);
  const usernames = [...new Set(plan.posts.map(({ creator }) => creator))];
  const accountIds = await connectCreators(member, sha256(secret), usernames);
  for (const { creator, way } of plan.posts) {
    if (way !== "pulled video") continue;
    await setVideoSource(member, { accountId: accountIds.get(creator)!, videoSource: "pull" });
  }
  const hashes = await makeFiles(filesDir, plan.files);
  const door = { origin, cookie: `${sessionCookieName()}=${secret}` };
  const mediaIds = new Map<string, string>();
  for (const { name, kind } of plan.files) {
    const bytes = await readFile(join(filesDir, name));
    const type = TYPES[name.split(".")[1]!]!;
    mediaIds.set(name, await uploadFile(door, new File([bytes], basename(name), { type }), kind));
  }
  await Promise.all([...mediaIds.values()].map((mediaId) => awaitCheck(member, mediaId)));
  const start = Temporal.Now.instant();
  const scheduled: Scheduled[] = [];
  for (const post of plan.posts)
    scheduled.push(await schedule(member, post, { accountIds, mediaIds, start }));
  const due = scheduled.filter((_, index) => plan.posts[index]!.minute === 0);
  if (due.length > 0) await announce(due.map(({ postId, revision }) => postDue.create({ postId, revision })));
  const postIds = scheduled.map(({ postId }) => postId);
  return { postIds, hashes: Object.fromEntries(hashes) };
}

async function createPerson(): Promise<Member> {
  const person = { name: "Crash Matrix", email: "crash@cuepost.local" };
  const [user] = await db.insert(users).values(person).returning({ id: users.id });
  const workspaceId = await createWorkspace(user!.id, { name: "Crash matrix", timeZone: ZONE });
  return (await findMember(user!.id, workspaceId))!;
}

async function awaitCheck(member: Member, mediaId: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < CHECK_TIMEOUT_MS; waitedMs += POLL_MS) {
    const { status, name, problem } = await getMedia(member, mediaId);
    if (status === "refused") throw new Error(`${name} was refused: ${problem}`);
    if (status === "ready") return;
    await sleep(POLL_MS);
  }
  throw new Error("A file was not checked in time.");
}

interface Material {
  accountIds: Map<string, string>;
  mediaIds: Map<string, string>;
  start: Temporal.Instant;
}

async function schedule(member: Member, post: PlannedPost, material: Material): Promise<Scheduled> {
  const settings = {
    ...emptySettings,
    delivery: post.way === "draft" ? ("inbox" as const) : ("direct" as const),
    caption: post.way === "draft" ? "" : post.caption,
    privacyLevel: post.way === "draft" ? null : "PUBLIC_TO_EVERYONE",
  };
  const due = material.start.add({ minutes: post.minute });
  return schedulePost(member, {
    accountId: material.accountIds.get(post.creator)!,
    mediaIds: post.files.map((name) => material.mediaIds.get(name)!),
    settings,
    when:
      post.minute === 0 ? "now" : { local: localOf(new Date(due.epochMilliseconds), ZONE), timeZone: ZONE },
    consentSentence: consentSentence(settings),
  });
}

try {
  console.log(JSON.stringify(await fill()));
} finally {
  await closeDb();
}
