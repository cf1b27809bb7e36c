import type { Sandbox } from "./call.ts";
import { failPost, listRunning } from "./posts.ts";

/** Every token of this creator and client dies, and what is under way for them fails. */
export function endAuthorization(
  sandbox: Sandbox,
  { clientKey, username }: { clientKey: string; username: string },
  reason: number,
): void {
  const { store, config } = sandbox;
  store.run(
    "UPDATE tokens SET revokedAt = ?, removedReason = ? WHERE clientKey = ? AND username = ? AND revokedAt IS NULL",
    config.now(),
    reason,
    clientKey,
    username,
  );
  for (const post of listRunning(store, { clientKey, username })) {
    failPost(sandbox, post, "auth_removed");
    sandbox.processing.abandon(post.publishId);
  }
  sandbox.webhooks.enqueue({ event: "authorization.removed", username, clientKey, content: { reason } });
}
