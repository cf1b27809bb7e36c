import { Inngest } from "inngest";
import { LOOK_AHEAD_MS } from "@/lib/posts/due-posts";
import { hearQueued } from "@/lib/webhooks/hear-queued";
import { mailQueued, postDue, webhookQueued } from "./events";

type Sent = Parameters<Inngest["send"]>[0];

/** Each step is one request, unless a function allows checkpoints: stored before the next one begins it is either way. */
export const inngest = new Inngest({ id: "cuepost", checkpointing: false });

/**
 * Sends a hint from a door. The row is the truth and the sweep finds what a lost event left behind, so a queue
 * that cannot be reached must not fail what has already been saved.
 */
export async function announce(event: Sent): Promise<void> {
  try {
    await inngest.send(event);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    console.warn(`An event could not be sent; the next sweep makes up for it. ${cause}`);
  }
}

/** For whoever waits for a mail: the sweep would send it within a minute. */
export async function announceMail(): Promise<void> {
  await announce(mailQueued.create({}));
}

/** From whatever door or run a webhook's delivery comes: the database tells, and this process announces it. */
export function announceWebhooks(): void {
  hearQueued(() => announce(webhookQueued.create({})));
}

interface PlannedPost {
  postId: string;
  revision: number;
  scheduledAt: Date;
}

/** The sweep finds what is due later; what is due before its next turn needs its run now. */
export async function announcePost({ postId, revision, scheduledAt }: PlannedPost): Promise<void> {
  if (scheduledAt.getTime() - Date.now() >= LOOK_AHEAD_MS) return;
  await announce(postDue.create({ postId, revision }));
}
