import "server-only";
import { randomUUID } from "node:crypto";
import { shareCreator } from "@/lib/intents/make-posts";
import { findCaller } from "@/lib/keys/find-caller";
import type { MakeKeyInput } from "@/lib/keys/input";
import { createTestKey } from "@/lib/keys/testing";
import type { Caller } from "@/lib/keys/types";
import { readClock } from "@/lib/posts/read-clock";
import type { Member } from "@/lib/workspaces/types";
import { ApiProblem } from "./api-problem";
import { CreatePost, PatchPost } from "./contract/post-body";
import { createPosts } from "./create-posts";
import { patchPost } from "./patch-post";

/** Whoever calls with a key of this member, with every scope unless told otherwise. */
export async function createTestCaller(member: Member, given: Partial<MakeKeyInput> = {}): Promise<Caller> {
  const { secret } = await createTestKey(member, given);
  const caller = await findCaller(secret);
  if (typeof caller === "string") throw new Error(`The test key is ${caller}.`);
  return caller;
}

interface Sent {
  seed?: string;
  now?: Date;
}

export async function planOf(caller: Caller, { seed = randomUUID(), now }: Sent = {}) {
  return { seed, now: now ?? (await readClock()), ask: shareCreator(caller) };
}

/** What the request makes. */
export async function sendPost(caller: Caller, body: unknown, sent: Sent = {}) {
  return createPosts(caller, CreatePost.parse(body), await planOf(caller, sent));
}

/** A change of the post however it is. */
export async function sendChange(caller: Caller, postId: string, body: unknown, sent: Sent = {}) {
  const change = { postId, body: PatchPost.parse(body), assertSeen: () => {} };
  return patchPost(caller, change, await planOf(caller, sent));
}

/** Why the request is refused. */
export function refusePost(caller: Caller, body: unknown, sent: Sent = {}): Promise<ApiProblem> {
  return refused(sendPost(caller, body, sent));
}

export async function refused(work: Promise<unknown>): Promise<ApiProblem> {
  const outcome = await work.catch((error: unknown) => error);
  if (outcome instanceof ApiProblem) return outcome;
  if (outcome instanceof Error) throw outcome;
  throw new Error("It was not refused.");
}
