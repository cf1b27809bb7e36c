import { z } from "zod";
import { authorizeCall, type Caller } from "./bearer.ts";
import { readJson } from "./body.ts";
import type { Call } from "./call.ts";
import { findPost, type Post } from "./posts.ts";
import { isPublic, listPublications } from "./publications.ts";
import { envelope, type Reply, rawNumber, Violation } from "./reply.ts";

const TaskInput = z.object({ publish_id: z.string().min(1).max(64) });

export async function fetchStatus(call: Call): Promise<Reply> {
  const caller = await authorizeCall(call, ["video.publish", "video.upload"]);
  const post = await readOwnTask(call, caller);
  return envelope({
    status: post.status,
    ...(post.failReason && { fail_reason: post.failReason }),
    ...(post.status === "PUBLISH_COMPLETE" && { publicaly_available_post_id: publicIds(call, post) }),
    ...(post.source === "FILE_UPLOAD"
      ? { uploaded_bytes: post.uploadedBytes }
      : { downloaded_bytes: post.downloadedBytes }),
  });
}

/** The task that a request names, which only its own creator and client may ask about. */
export async function readOwnTask(call: Call, { token }: Caller): Promise<Post> {
  const { publish_id } = await readJson(call, TaskInput, "invalid_param");
  const post = findPost(call.store, publish_id);
  if (!post) throw new Violation(400, "invalid_publish_id", "The publish_id is unknown.");
  if (post.clientKey !== token.clientKey || post.username !== token.username) {
    const sentence = "The publish_id belongs to another creator or client.";
    throw new Violation(400, "token_not_authorized_for_specified_publish_id", sentence);
  }
  return post;
}

function publicIds(call: Call, { publishId }: Post): unknown[] {
  return listPublications(call.store, publishId)
    .filter((publication) => isPublic(call, publication))
    .map(({ id }) => rawNumber(id));
}
