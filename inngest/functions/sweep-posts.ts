import { announceDuePosts, DUE_POSTS_MAX } from "@/lib/posts/due-posts";
import { holdUnapproved } from "@/lib/posts/hold-unapproved";
import { noteSweep } from "@/lib/posts/late-policy";
import { findAccountsToResume, resumeAccountPosts } from "@/lib/posts/resume-account";
import { inngest } from "../client";
import { postDue } from "../events";

/** Two thousand posts a minute; what is left over comes first in the next. */
const PAGES_MAX = 8;

/** Finds posts that need a run: those due soon, and those whose event or run was lost. */
export const sweepPosts = inngest.createFunction(
  { id: "sweep-posts", triggers: [{ cron: "* * * * *" }], retries: 2 },
  async ({ step }) => {
    let count = 0;
    for (let page = 1; page <= PAGES_MAX; page++) {
      const due = await step.run(`find-due-${page}`, () => announceDuePosts(new Date()));
      if (due.length > 0) {
        await step.sendEvent(
          `announce-${page}`,
          due.map((post) => postDue.create(post)),
        );
      }
      count += due.length;
      if (due.length < DUE_POSTS_MAX) break;
    }
    await step.run("note", () => noteSweep(new Date()));
    await step.run("hold-unapproved", () => holdUnapproved(new Date()));
    // What a lost hint, or a hold that came after it, left behind; the next minute announces it.
    const connected = await step.run("find-connected", () => findAccountsToResume());
    for (const accountId of connected) {
      await step.run(`resume-${accountId}`, () => resumeAccountPosts(accountId)).catch(() => "not now");
    }
    return count;
  },
);
