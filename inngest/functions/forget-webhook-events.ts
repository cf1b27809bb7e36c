import { cron } from "inngest";
import { forgetEvents } from "@/lib/webhooks/forget-events";
import { inngest } from "../client";

/** Events are kept for a month, with what became of them. */
export const forgetWebhookEvents = inngest.createFunction(
  { id: "forget-webhook-events", triggers: [cron("17 * * * *")], retries: 1 },
  ({ step }) => step.run("forget", () => forgetEvents(new Date())),
);
