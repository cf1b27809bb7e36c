import { Cron } from "croner";

const TIME_ZONE_PREFIX = /^TZ=(\S+)\s+/;

/** `*\/5 * * * *`, or with `TZ=Europe/Paris ` before it; without one it is UTC. */
export function nextTick(cron: string, after: Date): Date | undefined {
  const timezone = TIME_ZONE_PREFIX.exec(cron)?.[1] ?? "UTC";
  const pattern = cron.replace(TIME_ZONE_PREFIX, "");
  return new Cron(pattern, { timezone }).nextRun(after) ?? undefined;
}

export function isCron(cron: string): boolean {
  try {
    return nextTick(cron, new Date()) !== undefined;
  } catch {
    return false;
  }
}
