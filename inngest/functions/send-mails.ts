import { cron } from "inngest";
import { forgetMails } from "@/lib/mail/forget-mails";
import { sendMails as sendWaitingMails } from "@/lib/mail/send-mails";
import { inngest } from "../client";
import { mailQueued } from "../events";

/** Sends what waits, at once where an event hints at it and each minute whether one came or not. */
export const sendMails = inngest.createFunction(
  {
    id: "send-mails",
    triggers: [mailQueued, cron("* * * * *")],
    retries: 1,
    concurrency: { limit: 1 },
  },
  async ({ step }) => {
    await step.run("forget", () => forgetMails(new Date()));
    return step.run("send", () => sendWaitingMails(new Date()));
  },
);
