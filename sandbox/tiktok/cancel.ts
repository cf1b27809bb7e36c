import { authorizeCall } from "./bearer.ts";
import type { Call } from "./call.ts";
import { failPost } from "./posts.ts";
import { bareEnvelope, Refusal, type Reply } from "./reply.ts";
import { readOwnTask } from "./status.ts";

/** Works while a pull is under way, and not from the moment that its last byte has arrived. */
export async function cancelPublish(call: Call): Promise<Reply> {
  const caller = await authorizeCall(call, ["video.publish", "video.upload"]);
  const post = await readOwnTask(call, caller);
  if (post.status !== "PROCESSING_DOWNLOAD" || post.uploadedAt !== null) {
    throw new Refusal(400, "publish_not_cancellable", "Only a pull that is downloading can be cancelled.");
  }
  failPost(call, post, "publish_cancelled");
  call.processing.abandon(post.publishId);
  return bareEnvelope();
}
