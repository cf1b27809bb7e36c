import { z } from "zod";
import { authorizeCall } from "./bearer.ts";
import { readJson } from "./body.ts";
import type { Call } from "./call.ts";
import { findPost, type Post } from "./posts.ts";
import { envelope, type Reply, rawNumber, Violation } from "./reply.ts";

const StatusInput = z.object({ publish_id: z.string().min(1).max(64) });

export async function fetchStatus(call: Call): Promise<Reply> {
  const { token } = await authorizeCall(call, ["video.publish", "video.upload"]);
  const { publish_id } = await readJson(call, StatusInput, "invalid_param");
  const post = findPost(call.store, publish_id);
  if (!post) throw new Violation(400, "invalid_publish_id", "The publish_id is unknown.");
  if (post.clientKey !== token.clientKey || post.username !== token.username) {
    const sentence = "The publish_id belongs to another creator or client.";
    throw new Violation(400, "token_not_authorized_for_specified_publish_id", sentence);
  }
  return envelope({
    status: post.status,
    ...(post.failReason && { fail_reason: post.failReason }),
    ...(post.status === "PUBLISH_COMPLETE" && { publicaly_available_post_id: publicIds(call, post) }),
    uploaded_bytes: post.uploadedBytes,
  });
}

function publicIds({ config }: Call, { id, privacyLevel, postedAt }: Post): unknown[] {
  const isPublic = privacyLevel === "PUBLIC_TO_EVERYONE";
  const isModerated = postedAt !== null && postedAt + config.moderationMs <= config.now();
  return id && isPublic && isModerated ? [rawNumber(id)] : [];
}
