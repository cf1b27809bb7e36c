import { listTimers, type TimerRow } from "../api/list-timers.ts";
import { readPage } from "../api/paging.ts";
import type { PageCall } from "./call.ts";
import type { Shown } from "./document.ts";
import { type Html, html } from "./html.ts";
import { linkTo, pathOf, showNext } from "./page-links.ts";
import { whenDue } from "./when.ts";

export async function showTimers({ engine, query, now }: PageCall): Promise<Shown> {
  const page = readPage(query);
  const { rows, next } = await listTimers(engine, page);
  const body = html`<h1>Timers</h1><p class="faint">Everything that waits for its time, the soonest first.</p>
${showTimerRows(rows, now)}${showNext("/timers", { after: page.after }, next)}`;
  return { title: "Timers", body };
}

export function showTimerRows(timers: readonly TimerRow[], now: Date): Html {
  if (timers.length === 0) return html`<p class="empty">Nothing waits.</p>`;
  const items = timers.map((timer) => {
    const inside = html`<span class="kind">${timer.kind}</span>
<span class="what"><b>${timer.function_id ?? timer.event_name ?? "held back"}</b><span class="faint">${describe(timer)}</span></span>
<span class="at">${whenDue(timer.due_at, now)}</span>`;
    const path = findPath(timer);
    return path === undefined
      ? html`<li><div class="row timer">${inside}</div></li>`
      : html`<li><a class="row timer" href="${path}">${inside}</a></li>`;
  });
  return html`<ul class="rows" role="list">${items}</ul>`;
}

function describe(timer: TimerRow): string {
  const step = timer.step_name ?? "";
  if (timer.kind === "wait" && timer.event_name) return `${step} waits for ${timer.event_name}`;
  if (timer.kind === "event") return "is handed out then";
  return step;
}

function findPath({
  run_id: runId,
  event_id: eventId,
  function_id: functionId,
}: TimerRow): string | undefined {
  if (runId !== null) return pathOf("runs", runId);
  if (eventId !== null) return pathOf("events", eventId);
  return functionId === null ? undefined : linkTo("/runs", { function: functionId });
}
