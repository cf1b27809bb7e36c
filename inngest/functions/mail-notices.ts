import { cron } from "inngest";
import { forgetNotices } from "@/lib/notifications/forget-notices";
import { mailNotices as writeMails } from "@/lib/notifications/mail-notices";
import { inngest } from "../client";
import { mailQueued } from "../events";

/** Puts what people should hear of by mail into mails, and forgets what is older than an inbox is long. */
export const mailNotices = inngest.createFunction(
  { id: "mail-notices", triggers: [cron("* * * * *")], retries: 1, concurrency: { limit: 1 } },
  async ({ step }) => {
    const count = await step.run("write", () => writeMails(new Date()));
    if (count > 0) await step.sendEvent("announce", mailQueued.create({}));
    await step.run("forget", () => forgetNotices(new Date()));
    return count;
  },
);
