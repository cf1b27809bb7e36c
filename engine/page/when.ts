import { type Html, html } from "./html.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export const clockOf = (at: Date): string => at.toISOString().slice(11, 19);

/** The day only where it is another one; always UTC, which the head of the page says. */
export function when(at: Date | null, now: Date): Html {
  if (at === null) return html`<span class="faint">not yet</span>`;
  const iso = at.toISOString();
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
  const isToday = iso.slice(0, 10) === now.toISOString().slice(0, 10);
  const text = isToday ? clockOf(at) : `${day.format(at)} ${clockOf(at)}`;
  return html`<time datetime="${iso}" title="${iso}">${text}</time>`;
}

/** `12:03:10, in 4 min`, or that it is overdue. */
export function whenDue(at: Date, now: Date): Html {
  const ms = at.getTime() - now.getTime();
  const words = ms >= 0 ? `in ${durationOf(ms)}` : ms > -2 * SECOND_MS ? "now" : `${durationOf(-ms)} overdue`;
  return html`${when(at, now)} <span class="faint">${words}</span>`;
}

/** The two largest units at most. */
export function durationOf(ms: number): string {
  if (ms < SECOND_MS) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 10 * SECOND_MS) return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;
  if (ms < MINUTE_MS) return `${Math.floor(ms / SECOND_MS)} s`;
  const [large, small] =
    ms < HOUR_MS
      ? [part(ms, MINUTE_MS, "min"), part(ms % MINUTE_MS, SECOND_MS, "s")]
      : ms < DAY_MS
        ? [part(ms, HOUR_MS, "h"), part(ms % HOUR_MS, MINUTE_MS, "min")]
        : [part(ms, DAY_MS, "d"), part(ms % DAY_MS, HOUR_MS, "h")];
  return small.startsWith("0 ") ? large : `${large} ${small}`;
}

function part(ms: number, unitMs: number, unit: string): string {
  return `${Math.floor(ms / unitMs)} ${unit}`;
}
