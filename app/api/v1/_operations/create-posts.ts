import { announce, announcePost } from "@/inngest/client";
import { mediaImportAsked } from "@/inngest/events";
import { createPost, validatePost } from "@/lib/api/contract/create-posts";
import { type Created, createPosts } from "@/lib/api/create-posts";
import { validatePosts } from "@/lib/api/validate-posts";
import { shareCreator } from "@/lib/intents/make-posts";
import type { Caller } from "@/lib/keys/types";
import { readClock } from "@/lib/posts/read-clock";
import { answers } from "../_door/answers";

export const createPostHandlers = [
  answers(createPost)(async ({ caller, body, seed }) => {
    const created = await createPosts(caller, body, await plan(caller, seed));
    await tellEngine(caller, created);
    return { body: created.answer };
  }),
  answers(validatePost)(async ({ caller, body, seed }) => ({
    body: await validatePosts(caller, body, await plan(caller, seed)),
  })),
];

async function plan(caller: Caller, seed: string) {
  return { seed, now: await readClock(), ask: shareCreator(caller) };
}

async function tellEngine({ member }: Caller, { made, importIds }: Omit<Created, "answer">): Promise<void> {
  for (const { postId, revision, scheduledAt } of made) {
    if (scheduledAt) await announcePost({ postId, revision, scheduledAt });
  }
  const { workspaceId } = member;
  for (const importId of importIds) await announce(mediaImportAsked.create({ importId, workspaceId }));
}
