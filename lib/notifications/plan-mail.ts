import { Temporal } from "temporal-polyfill";
import { isCritical, type NotificationKind } from "./kinds";
import type { MailChoice } from "./rules";

/** When a person wants mails. */
export interface MailHours {
  /** IANA zone of the hours. */
  timeZone: string;
  digest: "daily" | "weekly";
  digestHour: number;
  /** Minutes after midnight; null without quiet hours, and from later than to goes over midnight. */
  quietFrom: number | null;
  quietTo: number | null;
  /** What is urgent comes in quiet hours too; else right after them. */
  urgentAnyway: boolean;
}

interface Planned {
  kind: NotificationKind;
  choice: MailChoice;
  hours: MailHours;
}

const MONDAY = 1;
const DAYS_MAX = 8;
/** An end of quiet hours that the clocks skip may move into the next ones. */
const QUIET_ENDS_MAX = 3;

/** When a notification goes into a mail; null where it does not. Clocks that change are read as for posts. */
export function planMail({ kind, choice, hours }: Planned, now: Date): Date | null {
  if (choice === "off") return null;
  if (choice === "digest") return nextDigest(hours, now);
  return isCritical(kind) && hours.urgentAnyway ? now : afterQuiet(hours, now);
}

function nextDigest({ timeZone, digest, digestHour }: MailHours, now: Date): Date {
  const today = toLocal(now, timeZone).toPlainDate();
  for (let days = 0; days <= DAYS_MAX; days++) {
    const date = today.add({ days });
    if (digest === "weekly" && date.dayOfWeek !== MONDAY) continue;
    const [at] = instantsOf(date, digestHour * 60, timeZone);
    if (at && at > now) return at;
  }
  throw new Error("No day has the digest's hour.");
}

function afterQuiet(hours: MailHours, now: Date): Date {
  let at = now;
  for (let ends = 0; ends < QUIET_ENDS_MAX && isQuiet(hours, at); ends++) at = nextEnd(hours, at);
  return at;
}

export function isQuiet({ quietFrom, quietTo, timeZone }: MailHours, at: Date): boolean {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return false;
  const { hour, minute } = toLocal(at, timeZone);
  const now = hour * 60 + minute;
  return quietFrom < quietTo ? now >= quietFrom && now < quietTo : now >= quietFrom || now < quietTo;
}

function nextEnd({ quietTo, timeZone }: MailHours, now: Date): Date {
  const today = toLocal(now, timeZone).toPlainDate();
  const ends = [0, 1, 2].flatMap((days) => instantsOf(today.add({ days }), quietTo ?? 0, timeZone));
  return ends.find((end) => end > now) ?? now;
}

/** Where the clocks skip a time it moves later by the gap; where they go back it comes twice. */
function instantsOf(date: Temporal.PlainDate, minutes: number, timeZone: string): Date[] {
  const local = date.toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  const first = local.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
  const last = local.toZonedDateTime(timeZone, { disambiguation: "later" }).epochMilliseconds;
  return (first === last ? [first] : [first, last]).map((at) => new Date(at));
}

function toLocal(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}
