import { findUnworkedWebhooks, forgetOldWebhooks } from "@/lib/posts/record-webhook";
import { inngest } from "../client";
import { webhookReceived } from "../events";

const WEBHOOKS_MAX = 100;

/** Finds webhooks whose hint was lost, and forgets those of last month. */
export const sweepWebhooks = inngest.createFunction(
  { id: "sweep-webhooks", triggers: [{ cron: "* * * * *" }], retries: 1 },
  async ({ step }) => {
    const overdue = await step.run("find", () => findUnworkedWebhooks(new Date(), WEBHOOKS_MAX));
    if (overdue.length > 0) {
      await step.sendEvent(
        "announce",
        overdue.map((webhookId) => webhookReceived.create({ webhookId })),
      );
    }
    await step.run("forget", () => forgetOldWebhooks(new Date()));
    return overdue.length;
  },
);
