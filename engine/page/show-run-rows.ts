import { TICK_EVENT } from "../api/list-events.ts";
import type { RunRow } from "../api/list-runs.ts";
import { type Html, html } from "./html.ts";
import { pathOf } from "./page-links.ts";
import { markState, stateOf } from "./state-mark.ts";
import { durationOf, when } from "./when.ts";

export function showRunRows(runs: readonly RunRow[], now: Date, nothing: string): Html {
  if (runs.length === 0) return html`<p class="empty">${nothing}</p>`;
  const rows = runs.map(
    (run) => html`<li><a class="row" href="${pathOf("runs", run.id)}">${markState(stateOf(run))}
<span class="what"><b>${run.function_id}</b><span class="faint">${describeEvent(run.event_name)}</span></span>
<span class="at">${when(run.created_at, now)}</span><span class="took">${tookOf(run, now)}</span></a></li>`,
  );
  return html`<ul class="rows" role="list">${rows}</ul>`;
}

export function describeEvent(name: string): string {
  return name === TICK_EVENT ? "by its cron" : name;
}

/** How long it took, or takes already. */
function tookOf({ started_at: startedAt, ended_at: endedAt }: RunRow, now: Date): string {
  return startedAt === null ? "" : durationOf((endedAt ?? now).getTime() - startedAt.getTime());
}
