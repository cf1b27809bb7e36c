import { holdUnapproved } from "@/lib/posts/approve-post";
import { announceDuePosts } from "@/lib/posts/due-posts";
import { noteSweep } from "@/lib/posts/late-policy";
import { findAccountsToResume, resumeAccountPosts } from "@/lib/posts/resume-account";
import { inngest } from "../client";
import { postDue } from "../events";

/** Finds posts that need a run: those due soon, and those whose event or run was lost. */
export const sweepPosts = inngest.createFunction(
  { id: "sweep-posts", triggers: [{ cron: "* * * * *" }], retries: 2 },
  async ({ step }) => {
    const due = await step.run("find-due", () => announceDuePosts(new Date()));
    if (due.length > 0)
      await step.sendEvent(
        "announce",
        due.map((post) => postDue.create(post)),
      );
    await step.run("note", () => noteSweep(new Date()));
    await step.run("hold-unapproved", () => holdUnapproved(new Date()));
    // What a lost hint, or a hold that came after it, left behind; the next minute announces it.
    const connected = await step.run("find-connected", () => findAccountsToResume());
    for (const accountId of connected) {
      await step.run(`resume-${accountId}`, () => resumeAccountPosts(accountId)).catch(() => "not now");
    }
    return due.length;
  },
);
