import { Cron } from "croner";
import { instantOf, wallTimeOf } from "./wall-clock.ts";

const TIME_ZONE_PREFIX = /^TZ=(\S+)\s+/;
const HOURS_BY_NUMBER = /^(?:\S+\s+)?\S+\s+\d+(?:,\d+)*(?:\s+\S+){3}$/;
/** As many as a tick each second makes in an hour that the clocks show twice. */
const TICKS_SKIPPED_MAX = 4000;

/**
 * `*\/5 * * * *`, or with `TZ=Europe/Paris ` before it; without one it is UTC. Where the clocks change, hours given by
 * number have each their tick once: at the jump when it is jumped over, the first time when it comes twice. Hours given
 * by `*` or a range go on with real time.
 */
export function nextTick(cron: string, after: Date): Date | undefined {
  const timeZone = TIME_ZONE_PREFIX.exec(cron)?.[1] ?? "UTC";
  const pattern = cron.replace(TIME_ZONE_PREFIX, "").trim();
  if (timeZone === "UTC" || !HOURS_BY_NUMBER.test(pattern)) {
    return new Cron(pattern, { timezone: timeZone }).nextRun(after) ?? undefined;
  }
  const wallClock = new Cron(pattern, { timezone: "UTC" });
  let wall: Date | null = new Date(wallTimeOf(after.getTime(), timeZone));
  for (let skipped = 0; skipped < TICKS_SKIPPED_MAX; skipped++) {
    wall = wallClock.nextRun(wall);
    if (!wall) return undefined;
    const instantMs = instantOf(wall.getTime(), timeZone);
    if (instantMs > after.getTime()) return new Date(instantMs);
  }
  return undefined;
}

export function isCron(cron: string): boolean {
  try {
    return nextTick(cron, new Date()) !== undefined;
  } catch {
    return false;
  }
}
