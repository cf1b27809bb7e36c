import type { QueueSlot } from "@/lib/accounts/types";

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const workdays = [1, 2, 3, 4, 5] as const;

const everyDay = (minutes: readonly number[], days: readonly number[] = weekdays): QueueSlot[] =>
  minutes.flatMap((minute) => days.map((weekday) => ({ weekday, minute })));

/** Ways to begin: hours at which people look at their phones. */
export const presets = {
  once: everyDay([18 * 60]),
  thrice: everyDay([9 * 60, 13 * 60, 18 * 60]),
  workdays: everyDay([12 * 60, 18 * 60], workdays),
} as const;
export type Preset = keyof typeof presets;

/** The rows of the week: each time once, with the days it has. */
export function toRows(slots: readonly QueueSlot[]): { minute: number; days: Set<number> }[] {
  const byMinute = Map.groupBy(slots, ({ minute }) => minute);
  return [...byMinute]
    .toSorted(([one], [other]) => one - other)
    .map(([minute, of]) => ({ minute, days: new Set(of.map(({ weekday }) => weekday)) }));
}

export function toggle(slots: readonly QueueSlot[], { weekday, minute }: QueueSlot): QueueSlot[] {
  const others = slots.filter((slot) => slot.weekday !== weekday || slot.minute !== minute);
  return others.length < slots.length ? others : [...slots, { weekday, minute }];
}

/** Adds a time to several days; those that have it keep it. */
export function addTime(slots: readonly QueueSlot[], minute: number, days: readonly number[]): QueueSlot[] {
  const others = slots.filter((slot) => slot.minute !== minute || !days.includes(slot.weekday));
  return [...others, ...days.map((weekday) => ({ weekday, minute }))];
}

export function removeTime(slots: readonly QueueSlot[], minute: number): QueueSlot[] {
  return slots.filter((slot) => slot.minute !== minute);
}

/** These days get the times of one, in place of their own. */
export function copyDay(slots: readonly QueueSlot[], from: number, to: readonly number[]): QueueSlot[] {
  const model = slots.filter(({ weekday }) => weekday === from);
  const kept = slots.filter(({ weekday }) => weekday === from || !to.includes(weekday));
  const copied = to
    .filter((weekday) => weekday !== from)
    .flatMap((weekday) => model.map(({ minute }) => ({ weekday, minute })));
  return [...kept, ...copied];
}

/** The days of a week in the order in which a place counts them. */
export function weekFrom(first: number): number[] {
  return weekdays.map((_, index) => ((first - 1 + index) % 7) + 1);
}

/** `09:30` as a field holds it; null while it is not one. */
export function parseClock(text: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text) ?? [];
  return hour && minute ? Number(hour) * 60 + Number(minute) : null;
}
