import type { Ground } from "./call.ts";
import type { Post } from "./posts.ts";

type Told = Pick<Post, "publishId" | "username" | "clientKey" | "delivery">;

/** An event about one task; `post_id` goes as text, as it was seen in real ones. */
export function tellOfPost(
  { webhooks }: Ground,
  { publishId, username, clientKey, delivery }: Told,
  event: string,
  more: Record<string, string> = {},
): void {
  const publish_type = delivery === "inbox" ? "INBOX_SHARE" : "DIRECT_PUBLISH";
  webhooks.enqueue({ event, username, clientKey, content: { publish_id: publishId, publish_type, ...more } });
}
