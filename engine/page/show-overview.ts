import { type FunctionRow, listFunctions, type Trigger } from "../api/list-functions.ts";
import { listTimers } from "../api/list-timers.ts";
import { readPage } from "../api/paging.ts";
import type { PageCall } from "./call.ts";
import type { Shown } from "./document.ts";
import { type Html, html } from "./html.ts";
import { linkTo, pathOf, showNext } from "./page-links.ts";
import { type Overview, readOverview } from "./read-overview.ts";
import { showTimerRows } from "./show-timers.ts";
import { markState } from "./state-mark.ts";
import { durationOf, when, whenDue } from "./when.ts";

const TIMERS_SHOWN = 5;
/** A run that waits has the status of one that runs. */
const COUNTED = [
  { state: "queued", status: "queued", span: "now" },
  { state: "running", status: "running", span: "now" },
  { state: "waiting", status: "running", span: "now" },
  { state: "completed", status: "completed", span: "24 h" },
  { state: "failed", status: "failed", span: "24 h" },
  { state: "cancelled", status: "cancelled", span: "24 h" },
] as const;

export async function showOverview({ engine, query, now }: PageCall): Promise<Shown> {
  const page = readPage(query);
  const [overview, functions, timers] = await Promise.all([
    readOverview(engine),
    listFunctions(engine, page),
    listTimers(engine, { limit: TIMERS_SHOWN, after: null }),
  ]);
  const body = html`<h1 class="unseen">Overview</h1>
<ul class="counts" role="list">
${COUNTED.map((counted) => showCount(counted, overview.counts[counted.state] ?? 0))}</ul>
${showOldest(overview, now)}
<div class="columns"><section><h2>Functions</h2>${showFunctions(functions.rows, now)}
${showNext("/", { after: page.after }, functions.next)}</section>
<div><section><h2>Next</h2>${showTimerRows(timers.rows, now)}</section>
<section><h2>Processes</h2>${showProcesses(overview)}</section>
<section><h2>Apps</h2>${showApps(overview, now)}</section></div></div>`;
  return { title: "Overview", body };
}

function showCount({ state, status, span }: (typeof COUNTED)[number], count: number): Html {
  return html`<li><a href="${linkTo("/runs", { status })}">${markState(state)}<b>${count.toLocaleString("en")}</b>
<span class="faint">${span}</span></a></li>`;
}

function showOldest({ oldestQueued }: Overview, now: Date): Html | undefined {
  if (!oldestQueued) return undefined;
  const { id, function_id: functionId, created_at: createdAt } = oldestQueued;
  const waited = durationOf(now.getTime() - createdAt.getTime());
  return html`<p class="note">The oldest queued run, of <a href="${pathOf("runs", id)}">${functionId}</a>, has waited ${waited}.</p>`;
}

function showFunctions(functions: readonly FunctionRow[], now: Date): Html {
  if (functions.length === 0) return html`<p class="empty">No app has registered a function yet.</p>`;
  const rows = functions.map(
    (row) => html`<li><a class="row function" href="${linkTo("/runs", { function: row.id })}">
<span class="what"><b>${row.id}</b><span class="faint">${describeTriggers(row.triggers)}</span></span>
<span class="at">${row.next_tick_at && whenDue(row.next_tick_at, now)}${row.open_runs > 0 && html` <span class="count">${row.open_runs} open</span>`}</span></a></li>`,
  );
  return html`<ul class="rows" role="list">${rows}</ul>`;
}

function describeTriggers(triggers: readonly Trigger[]): string {
  const starts = triggers.filter(({ kind }) => kind !== "cancel");
  return starts.map(({ event, cron }) => event ?? `cron ${cron}`).join(" · ");
}

function showProcesses({ processes }: Overview): Html {
  const items = processes.map(
    ({ id, calls, is_alive: isAlive }) => html`<li><div class="row process">
<span class="what"><b><code>${id.slice(0, 8)}</code></b><span class="faint">${calls === 1 ? "1 call" : `${calls} calls`} under way</span></span>
<span class="at">${isAlive ? "alive" : "gone silent"}</span></div></li>`,
  );
  return html`<ul class="rows" role="list">${items}</ul>`;
}

function showApps({ apps }: Overview, now: Date): Html {
  if (apps.length === 0) return html`<p class="empty">No app has answered yet.</p>`;
  const items = apps.map(
    (app) => html`<li><div class="row process"><span class="what"><b>${app.name || app.url}</b>
<span class="faint">${app.url}<br>${app.functions} functions, ${app.sdk}</span></span>
<span class="at">${when(app.synced_at, now)}</span></div></li>`,
  );
  return html`<ul class="rows" role="list">${items}</ul>`;
}
