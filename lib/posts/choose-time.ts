import { AppError } from "@/lib/errors";
import { localOf, resolveLocal } from "./zones";

/** TikTok's permission lasts 180 days without renewal; a year ahead is as far as a promise can honestly reach. */
const SCHEDULE_AHEAD_MAX_DAYS = 365;
const DAY_MS = 86_400_000;

export interface ChosenTime {
  isNow: boolean;
  instant: Date;
  local: string;
  timeZone: string;
  note: string | null;
  columns: { scheduledAt: Date; scheduledLocal: string; timeZone: string };
}

export type When = "now" | { local: string; timeZone: string };

/** Resolves what the person chose; refuses the past and the far future. */
export function chooseTime(when: When, workspaceZone: string, now: Date): ChosenTime {
  if (when === "now") return toChosen(now, localOf(now, workspaceZone), workspaceZone, null, true);
  const { instant, local, note } = resolveChosen(when);
  assertAhead(instant, now);
  return toChosen(instant, local, when.timeZone, note, false);
}

/** The same of an instant; the zone tells only what a clock shows then. */
export function chooseInstant(instant: Date, timeZone: string, now: Date): ChosenTime {
  assertAhead(instant, now);
  return toChosen(instant, localOf(instant, timeZone), timeZone, null, false);
}

/** As it was settled before: it may have gone by since. */
export function keepTime({ instant, local, timeZone }: Pick<ChosenTime, "instant" | "local" | "timeZone">) {
  return toChosen(instant, local, timeZone, null, false);
}

function assertAhead(instant: Date, now: Date): void {
  if (instant.getTime() <= now.getTime()) {
    throw new AppError("invalid", "That time has passed. Choose a later one, or post now.", {
      field: "time",
    });
  }
  if (instant.getTime() - now.getTime() > SCHEDULE_AHEAD_MAX_DAYS * DAY_MS) {
    throw new AppError("invalid", "Choose a time within the next year.", { field: "time" });
  }
}

export function resolveChosen(when: Exclude<When, "now">) {
  try {
    return resolveLocal(when.local, when.timeZone);
  } catch (cause) {
    throw new AppError("invalid", "There is no such day. Choose another.", { field: "time", cause });
  }
}

function toChosen(
  instant: Date,
  local: string,
  timeZone: string,
  note: string | null,
  isNow: boolean,
): ChosenTime {
  return {
    isNow,
    instant,
    local,
    timeZone,
    note,
    columns: { scheduledAt: instant, scheduledLocal: local, timeZone },
  };
}

/** `Mon, 23 Nov 2026, 18:30 (Europe/Paris)`: for the timeline, where only the wall clock counts. */
export function sayTime({ local, timeZone }: { local: string; timeZone: string }): string {
  const day = new Date(`${local}:00Z`).toLocaleDateString("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return `${day}, ${local.slice(11)} (${timeZone})`;
}

/** What a person has asked for, for the timeline; `asked` where somebody has to approve it first. */
export function sayPlan(time: ChosenTime, asked: string | null): string {
  if (asked) return `${asked}, to go out ${sayTime(time)}`;
  return time.isNow ? "Asked to go out now" : `Scheduled for ${sayTime(time)}`;
}
