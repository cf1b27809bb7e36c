import { findRun, type ShownRun } from "../api/find-run.ts";
import { findEvent } from "../api/list-events.ts";
import type { PageCall } from "./call.ts";
import type { Shown } from "./document.ts";
import { type Html, html } from "./html.ts";
import { pathOf } from "./page-links.ts";
import { showError } from "./show-error.ts";
import { showJson } from "./show-json.ts";
import { describeEvent } from "./show-run-rows.ts";
import { showSteps } from "./show-steps.ts";
import { markState, stateOf } from "./state-mark.ts";
import { durationOf, when, whenDue } from "./when.ts";

const HELD_UP_WORDS = {
  limit: "It waits for a place: as many calls as its concurrency allows are under way.",
  app: "The app does not answer. It is called again and again until it does.",
};

export async function showRun({ engine, id, now }: PageCall): Promise<Shown | undefined> {
  const run = await findRun(engine, id);
  if (!run) return undefined;
  const found = await findEvent(engine, run.event_id);
  const path = pathOf("runs", id);
  const action = run.ended_at
    ? html`<a class="button" href="${path}/retry">Run it again</a>`
    : html`<a class="button" href="${path}/cancel">Cancel</a>`;
  const body = html`<p class="trail"><a href="/runs">Runs</a></p>
<div class="title"><h1>${run.function_id}</h1>${markState(stateOf(run))}<div class="actions">${action}</div></div>
${showFacts(run, now)}
${run.held_up_by && html`<p class="note">${HELD_UP_WORDS[run.held_up_by]}</p>`}
${run.error !== null && showError(run.error, run.ended_at ? "It failed" : lastTryOf(run.error))}
<h2>Steps</h2>${showSteps(run, now)}
${run.output && html`<h2>What it gave</h2>${showJson(run.output, "What it gave")}`}
<h2>The event</h2><details><summary>${describeEvent(run.event_name)}</summary>${found && showJson(found.event, "The event")}</details>`;
  return { title: run.function_id, body };
}

function showFacts(run: ShownRun, now: Date): Html {
  const { started_at: startedAt, ended_at: endedAt, original_run_id: original } = run;
  const tries = run.max_attempts === null ? run.attempt + 1 : `${run.attempt + 1} of ${run.max_attempts}`;
  return html`<dl class="facts"><div><dt>Run</dt><dd><code>${run.id}</code></dd></div>
<div><dt>Event</dt><dd><a href="${pathOf("events", run.event_id)}">${describeEvent(run.event_name)}</a></dd></div>
${original && html`<div><dt>Repeats</dt><dd><a href="${pathOf("runs", original)}"><code>${original}</code></a></dd></div>`}
<div><dt>Queued</dt><dd>${when(run.created_at, now)}</dd></div>
<div><dt>Started</dt><dd>${when(startedAt, now)}</dd></div>
${endedAt && html`<div><dt>Ended</dt><dd>${when(endedAt, now)}</dd></div>`}
${startedAt && html`<div><dt>Took</dt><dd>${durationOf((endedAt ?? now).getTime() - startedAt.getTime())}${!endedAt && " so far"}</dd></div>`}
${!endedAt && run.attempt > 0 && html`<div><dt>Try</dt><dd>${tries}</dd></div>`}
${run.due_at && html`<div><dt>Called again</dt><dd>${whenDue(run.due_at, now)}</dd></div>`}</dl>`;
}

/** A step that was not planned has no row of its own before it has ended. */
function lastTryOf(error: unknown): string {
  const { step } = Object(error) as { step?: unknown };
  return typeof step === "string" ? `The last try of ${step} threw` : "The last try threw";
}
