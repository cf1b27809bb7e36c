import { workWebhook as workOnWebhook } from "@/lib/posts/work-webhook";
import { inngest } from "../client";
import { webhookReceived } from "../events";
import { retrying } from "../retry";

const RETRIES = 8;
/** A burst of news must not crowd out what is being published. */
const AT_ONCE_MAX = 4;

/** Asks TikTok about what a webhook hinted at, so that a post does not wait for its next poll. */
export const workWebhook = inngest.createFunction(
  {
    id: "work-webhook",
    triggers: [webhookReceived],
    retries: RETRIES,
    concurrency: [{ limit: AT_ONCE_MAX }, { key: "event.data.webhookId", limit: 1 }],
  },
  // Without a step of its own: one call of the engine, of which a busy minute has thousands.
  async ({ event }) => retrying(() => workOnWebhook(event.data.webhookId)),
);
