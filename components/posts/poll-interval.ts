import { isRunning } from "@/lib/posts/states";
import type { PostView } from "@/lib/posts/types";

const LIVE_MS = 2000;
const CALM_MS = 15_000;
const SOON_MS = 120_000;

/** Look often while something goes out or is about to, else now and then. */
export function pollInterval(posts: Pick<PostView, "status" | "scheduledAt">[], now: Date): number {
  const isLive = posts.some(({ status, scheduledAt }) => {
    if (isRunning(status)) return true;
    if (status !== "scheduled" || !scheduledAt) return false;
    return Date.parse(scheduledAt) - now.getTime() < SOON_MS;
  });
  return isLive ? LIVE_MS : CALM_MS;
}
