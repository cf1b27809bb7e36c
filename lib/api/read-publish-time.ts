import { AppError } from "@/lib/errors";
import type { WishedTime } from "@/lib/intents/types";
import { type ChosenTime, chooseInstant, chooseTime } from "@/lib/posts/choose-time";
import { localOf, resolveLocal } from "@/lib/posts/zones";
import { ApiProblem } from "./api-problem";
import type { PublishTimeResource } from "./contract/post";

interface Asked {
  publish_at?: string | null | undefined;
  timezone?: string | undefined;
  publish_now?: boolean | undefined;
  add_to_queue?: boolean | undefined;
}

export interface ReadTime {
  /** Null is a draft. */
  when: WishedTime | null;
  /** As the answer tells it; null where there is no time, or the queue gives it. */
  told: PublishTimeResource | null;
}

const MINUTE_MS = 60_000;
const PARTS = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(?::(\d{2})(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})?$/;
const HOURS_OFFSET_MAX = 14;

const draft: ReadTime = { when: null, told: null };

/** When a request wants a post to go out; a draft where it says nothing. `pointer` is the field that says it. */
export function readPublishTime(asked: Asked, zone: string, now: Date, pointer = "/publish_at"): ReadTime {
  const { publish_at: at = null, publish_now: isNow = false } = asked;
  const isQueue = at === "queue" || asked.add_to_queue === true;
  if (isNow && (isQueue || at !== null)) {
    throw invalid("It goes out now, or at a time: say one of them.", "/publish_now");
  }
  if (isQueue && at !== null && at !== "queue") {
    throw invalid("It goes out at a time, or where the queue has a place: say one of them.", "/add_to_queue");
  }
  if (isNow) return { when: "now", told: null };
  if (isQueue) return { when: "queue", told: null };
  if (at === null) return draft;
  return pointedAt(pointer, () => readTime(at, asked.timezone, { zone, now }, pointer));
}

function readTime(
  text: string,
  timeZone: string | undefined,
  { zone, now }: { zone: string; now: Date },
  pointer: string,
): ReadTime {
  const [, date, clock, seconds = "00", fraction = "", offset] = PARTS.exec(text) ?? [];
  if (date === undefined || clock === undefined) {
    const example =
      "Write 2027-04-15T14:00:00Z, 2027-04-15T16:00:00+02:00, or a local time beside `timezone`.";
    throw invalid(`“${text.slice(0, 40)}” is no time. ${example}`, pointer);
  }
  assertReal(date, clock, seconds, pointer);
  if (offset !== undefined) {
    const instant = upToMinute(toInstant(`${date}T${clock}:${seconds}${toMs(fraction)}`, offset, pointer));
    return toRead(chooseInstant(instant, timeZone ?? zone, now), null);
  }
  if (timeZone === undefined) {
    throw invalid("A time without Z or an offset is nowhere: say its `timezone` as well.", pointer);
  }
  const wall = upToMinute(new Date(`${date}T${clock}:${seconds}${toMs(fraction)}Z`));
  const local = wall.toISOString().slice(0, "2027-04-15T14:00".length);
  const { kind } = resolveLocal(local, timeZone);
  return toRead(chooseTime({ local, timeZone }, zone, now), kind === "exact" ? null : kind);
}

/** Never earlier than it was asked for. */
function upToMinute(instant: Date): Date {
  return new Date(Math.ceil(instant.getTime() / MINUTE_MS) * MINUTE_MS);
}

/** However small, it counts up. */
const toMs = (fraction: string) => (/[1-9]/.test(fraction) ? ".001" : "");

/** `Date` takes the 31st of February for the 3rd of March, and knows no second 60. */
function assertReal(date: string, clock: string, seconds: string, pointer: string): void {
  if (Number(seconds) > 59) throw invalid("A minute has the seconds 00 to 59.", pointer);
  const wall = new Date(`${date}T${clock}:00Z`);
  if (!Number.isNaN(wall.getTime()) && wall.toISOString().startsWith(`${date}T${clock}`)) return;
  throw invalid(`There is no ${date} ${clock}.`, pointer);
}

function toInstant(wall: string, offset: string, pointer: string): Date {
  const [, sign = "+", hours = "00", minutes = "00"] = /^([+-])(\d{2}):(\d{2})$/.exec(offset) ?? [];
  if (Number(hours) > HOURS_OFFSET_MAX || Number(minutes) > 59) {
    throw invalid(`No place on earth is ${offset} from UTC.`, pointer);
  }
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS * (sign === "-" ? -1 : 1);
  return new Date(Date.parse(`${wall}Z`) - offsetMs);
}

function toRead(time: ChosenTime, kind: "gap" | "overlap" | null): ReadTime {
  return { when: time, told: tellTime(time, kind) };
}

function tellTime({ instant, local, timeZone, note }: ChosenTime, kind: "gap" | "overlap" | null) {
  return {
    utc: instant.toISOString(),
    local,
    timezone: timeZone,
    note: kind && note ? { kind, detail: note } : null,
  };
}

/** Of an instant that something else settled, as a clock of this zone shows it. */
export function tellInstant(instant: Date, timezone: string): PublishTimeResource {
  return { utc: instant.toISOString(), local: localOf(instant, timezone), timezone, note: null };
}

function pointedAt<T>(pointer: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new ApiProblem("invalid_request", error.message, { pointer, cause: error });
  }
}

function invalid(detail: string, pointer: string): ApiProblem {
  return new ApiProblem("invalid_request", detail, { pointer });
}
