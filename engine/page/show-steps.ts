import type { ShownRun, ShownStep } from "../api/find-run.ts";
import { type Html, html } from "./html.ts";
import { showError } from "./show-error.ts";
import { showJson } from "./show-json.ts";
import { markState, type State } from "./state-mark.ts";
import { durationOf, when, whenDue } from "./when.ts";

const OP_WORDS: Record<string, string> = {
  Sleep: "sleep",
  WaitForEvent: "wait for an event",
  WaitForSignal: "wait for a signal",
  InvokeFunction: "another function",
};
/** The bar is drawn in thousandths of the run. */
const BAR_UNITS = 1000;
const BAR_UNITS_MIN = 6;

/** The steps in the order they ended, each with its place in the time of the run. */
export function showSteps(run: ShownRun, now: Date): Html {
  if (run.steps.length === 0) {
    return html`<p class="empty">${run.ended_at ? "It ended without a step." : "No step is known yet."}</p>`;
  }
  return html`<ol class="steps">${run.steps.map((step) => html`<li>${showStep(run, step, now)}</li>`)}</ol>`;
}

function showStep(run: ShownRun, step: ShownStep, now: Date): Html {
  const span = spanOf(run, step, now);
  const op = OP_WORDS[step.op] ?? "";
  const hasMore = step.error === null && step.memo !== null && step.memo.text !== "null";
  const head = html`${markState(stateOf(run, step), step.name || step.id)}
<span class="faint op">${op}${step.attempt > 0 && html` <span class="tries">try ${step.attempt + 1}</span>`}</span>
<span class="took">${span && durationOf(span.untilMs - span.fromMs)}</span>${span && drawBar(run, span, now)}`;
  return html`${
    hasMore
      ? html`<details><summary class="step">${head}</summary>${step.ended_at && html`<p class="faint">Ended ${when(step.ended_at, now)}</p>`}${showJson(step.memo!, "What the step gave")}</details>`
      : html`<div class="step">${head}</div>`
  }${showWait(run, step, now)}${step.error !== null && showError(step.error, step.status === "done" ? "The step failed" : "The last try threw")}`;
}

function showWait(run: ShownRun, step: ShownStep, now: Date): Html | undefined {
  if (step.status === "done" || run.ended_at || !step.due_at) return undefined;
  const words = {
    planned: "Called again",
    sleeping: "Sleeps until",
    waiting: step.awaited_event ? `Waits for ${step.awaited_event} until` : "Waits until",
  };
  return html`<p class="until">${words[step.status]} ${whenDue(step.due_at, now)}</p>`;
}

function stateOf(run: ShownRun, step: ShownStep): State {
  if (step.status === "done") return step.error === null ? "completed" : "failed";
  if (run.ended_at) return "cancelled";
  return step.is_called ? "running" : step.status;
}

type Span = { fromMs: number; untilMs: number };

/** A step's code says how long it worked; a sleep or a wait lasts from when it was asked for. */
function spanOf(run: ShownRun, step: ShownStep, now: Date): Span | undefined {
  const untilMs = (step.ended_at ?? run.ended_at ?? now).getTime();
  if (step.ended_at && step.worked_ms !== null) return { fromMs: untilMs - step.worked_ms, untilMs };
  const isBorn = step.created_at !== null && (step.op === "Sleep" || step.created_at.getTime() < untilMs);
  return isBorn ? { fromMs: step.created_at!.getTime(), untilMs } : undefined;
}

function drawBar(run: ShownRun, { fromMs, untilMs }: Span, now: Date): Html {
  const startMs = (run.started_at ?? run.created_at).getTime();
  const totalMs = Math.max(1, (run.ended_at ?? now).getTime() - startMs);
  const unit = (ms: number) => Math.round(Math.min(1, Math.max(0, ms / totalMs)) * BAR_UNITS);
  const width = Math.max(BAR_UNITS_MIN, unit(untilMs - fromMs));
  const x = Math.min(unit(fromMs - startMs), BAR_UNITS - width);
  return html`<svg class="span" viewBox="0 0 ${BAR_UNITS} 10" preserveAspectRatio="none" aria-hidden="true"><rect x="${x}" width="${width}" height="10" rx="2"/></svg>`;
}
