import { announcePost } from "@/inngest/client";
import { cancelForProgram, deleteForProgram } from "@/lib/api/acts/cancel";
import { publishNowForProgram } from "@/lib/api/acts/publish-now";
import { retryForProgram } from "@/lib/api/acts/retry";
import {
  cancelPost,
  deletePost,
  getPost,
  listPosts,
  publishPostNow,
  retryPost,
} from "@/lib/api/contract/posts";
import { getPostResource } from "@/lib/api/get-post-resource";
import { listPostResources } from "@/lib/api/list-post-resources";
import { answers } from "../_door/answers";
import { seenRevision } from "../_door/if-match";
import { answerPost } from "./answer-post";

export const postHandlers = [
  answers(listPosts)(async ({ caller: { member }, query }) => ({
    body: await listPostResources(member, query),
  })),
  answers(getPost)(async ({ caller: { member }, params }) =>
    answerPost(await getPostResource(member, params.post_id)),
  ),
  answers(deletePost)(async ({ caller: { member }, params: { post_id: postId }, request }) => {
    await deleteForProgram(member, { postId, seenRevision: seenRevision(request) });
    return answerPost(await getPostResource(member, postId));
  }),
  answers(cancelPost)(async ({ caller: { member }, params: { post_id: postId }, request }) => {
    const outcome = await cancelForProgram(member, { postId, seenRevision: seenRevision(request) });
    return answerPost(await getPostResource(member, postId), outcome === "asked" ? 202 : 200);
  }),
  answers(retryPost)(async ({ caller: { member }, params: { post_id: postId }, body, request }) => {
    const acted = { postId, seenRevision: seenRevision(request) };
    await announcePost(await retryForProgram(member, acted, body ?? {}));
    return answerPost(await getPostResource(member, postId));
  }),
  answers(publishPostNow)(async ({ caller: { member }, params: { post_id: postId }, request }) => {
    await announcePost(await publishNowForProgram(member, { postId, seenRevision: seenRevision(request) }));
    return answerPost(await getPostResource(member, postId));
  }),
];
