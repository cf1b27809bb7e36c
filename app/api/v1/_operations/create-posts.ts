import { announce, announcePost } from "@/inngest/client";
import { mediaImportAsked } from "@/inngest/events";
import { bulkCreate } from "@/lib/api/bulk-create";
import {
  bulkCreatePosts,
  createPost,
  importPosts,
  patchPost,
  validatePost,
} from "@/lib/api/contract/create-posts";
import { type Created, createPosts } from "@/lib/api/create-posts";
import { getPostResource } from "@/lib/api/get-post-resource";
import { patchPost as changePost } from "@/lib/api/patch-post";
import { FIRST_ROW, readPostsCsv } from "@/lib/api/read-posts-csv";
import { validatePosts } from "@/lib/api/validate-posts";
import { shareCreator } from "@/lib/intents/make-posts";
import type { Caller } from "@/lib/keys/types";
import { readClock } from "@/lib/posts/read-clock";
import { answers } from "../_door/answers";
import { assertIfMatch, etagOf } from "../_door/if-match";
import { answerPost } from "./answer-post";

export const createPostHandlers = [
  answers(createPost)(async ({ caller, body, seed }) => {
    const created = await createPosts(caller, body, await plan(caller, seed));
    await tellEngine(caller, created);
    return { body: created.answer };
  }),
  answers(validatePost)(async ({ caller, body, seed }) => ({
    body: await validatePosts(caller, body, await plan(caller, seed)),
  })),
  answers(patchPost)(async ({ caller, params: { post_id: postId }, body, request, seed }) => {
    const assertSeen = (revision: number) => assertIfMatch(request, etagOf(revision));
    await tellEngine(
      caller,
      await changePost(caller, { postId, body, assertSeen }, await plan(caller, seed)),
    );
    return answerPost(await getPostResource(caller.member, postId));
  }),
  answers(bulkCreatePosts)(async ({ caller, body, seed }) => {
    const bulk = { items: body.posts, isDryRun: body.dry_run ?? false };
    const { answer, created } = await bulkCreate(caller, bulk, await plan(caller, seed));
    for (const one of created) await tellEngine(caller, one);
    return { body: answer };
  }),
  answers(importPosts)(async ({ caller, query, body, seed }) => {
    const bulk = { items: readPostsCsv(body), isDryRun: query.dry_run ?? false };
    const { answer, created } = await bulkCreate(caller, bulk, await plan(caller, seed));
    for (const one of created) await tellEngine(caller, one);
    const results = answer.results.map((result) => ({ ...result, row: result.index + FIRST_ROW }));
    return { body: { ...answer, results } };
  }),
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
