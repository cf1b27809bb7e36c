import type { Ground } from "./call.ts";
import { announcePublic } from "./publications.ts";

const LOOK_MS = 250;

/** Looks for posts that moderation has let through; what is due is in the rows, so a restart loses nothing. */
export function startAnnouncing(ground: Ground): void {
  const timer = setInterval(() => announcePublic(ground), LOOK_MS);
  timer.unref();
  ground.stopping.addEventListener("abort", () => clearInterval(timer), { once: true });
}
