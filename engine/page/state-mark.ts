import type { RunRow } from "../api/list-runs.ts";
import { Html, html } from "./html.ts";

export type State = RunRow["status"] | "waiting" | "sleeping" | "planned";

/** Shape and word say it, colour comes third. */
const SHAPES: Record<State, string> = {
  queued: '<circle cx="8" cy="8" r="5.25"/>',
  planned: '<circle cx="8" cy="8" r="5.25"/>',
  running: '<circle class="fill" cx="8" cy="8" r="5.5"/>',
  waiting: '<circle cx="8" cy="8" r="5.25"/><path d="M8 5v3l2 1.5"/>',
  sleeping: '<circle cx="8" cy="8" r="5.25"/><path d="M8 5v3l2 1.5"/>',
  completed: '<path d="m3 8.5 3.2 3.2L13 4.8"/>',
  failed: '<path d="M8 2.8 14 13H2Z"/>',
  cancelled: '<circle cx="8" cy="8" r="5.25" stroke-dasharray="2.6 2.2"/>',
};

const WORDS: Record<State, string> = {
  queued: "Queued",
  planned: "Planned",
  running: "Running",
  waiting: "Waiting",
  sleeping: "Sleeping",
  completed: "Completed",
  failed: "Failed",
  cancelled: "Cancelled",
};

export function markState(state: State, words: string = WORDS[state]): Html {
  return html`<span class="state ${state}"><svg viewBox="0 0 16 16" aria-hidden="true">${new Html(SHAPES[state])}</svg>${words}</span>`;
}

/** A run that has begun and is not called waits for something. */
export function stateOf({ status, is_called: isCalled }: Pick<RunRow, "status" | "is_called">): State {
  return status === "running" && !isCalled ? "waiting" : status;
}
