import type { Engine } from "../engine.ts";
import type { Reply } from "../reply.ts";
import { cancelByHand } from "./cancel-by-hand.ts";
import { type CutJson, parseCut } from "./cut-json.ts";
import { findRun, type ShownRun } from "./find-run.ts";
import { listEventRuns } from "./list-event-runs.ts";
import { findEvent, listEvents } from "./list-events.ts";
import { listFunctions } from "./list-functions.ts";
import { listRuns, RUN_STATUSES } from "./list-runs.ts";
import { listTimers } from "./list-timers.ts";
import { type Listed, readPage, textOf } from "./paging.ts";
import { rerun } from "./rerun.ts";

export type ApiCall = { method: string; path: string[]; query: URLSearchParams };
type Door = (engine: Engine, call: { id: string; query: URLSearchParams }) => Promise<Reply>;

const NOTHING: Reply = { status: 404, body: { error: "There is nothing here.", status: 404 } };

const DOORS: Record<string, Door> = {
  "GET runs": async (engine, { query }) => {
    const wanted = textOf(query, "status");
    const status = RUN_STATUSES.find((known) => known === wanted) ?? null;
    if (wanted !== status) return refuse(400, `A status is one of ${RUN_STATUSES.join(", ")}.`);
    return list(await listRuns(engine, readPage(query), { status, functionId: textOf(query, "function") }));
  },
  "GET runs :id": async (engine, { id }) => {
    const run = await findRun(engine, id);
    return run ? { status: 200, body: { data: describeRun(run) } } : NOTHING;
  },
  "DELETE runs :id": async (engine, { id }) => {
    const outcome = await cancelByHand(engine, id);
    if (outcome === "unknown") return NOTHING;
    if (outcome === "ended") return refuse(409, "This run has already ended.");
    return { status: 204, body: undefined };
  },
  "POST runs :id retry": async (engine, { id }) => {
    const outcome = await rerun(engine, id);
    if (outcome === "unknown") return NOTHING;
    if (outcome === "open")
      return refuse(409, "This run still goes on; it can be retried when it has ended.");
    if (outcome === "gone") return refuse(409, "The app no longer has this function.");
    const message = "A new run of the same function with the same event was started.";
    return { status: 201, body: { data: { id: outcome.id, original_run_id: id }, message } };
  },
  "GET events": async (engine, { query }) =>
    list(await listEvents(engine, readPage(query), { name: textOf(query, "name") })),
  "GET events :id": async (engine, { id }) => {
    const found = await findEvent(engine, id);
    if (!found) return NOTHING;
    const { event, ...row } = found;
    return { status: 200, body: { data: { ...Object(parseCut(event)), ...row, ...describeSize(event) } } };
  },
  "GET events :id runs": async (engine, { id, query }) =>
    list(await listEventRuns(engine, id, readPage(query))),
  "GET functions": async (engine, { query }) => list(await listFunctions(engine, readPage(query))),
  "GET timers": async (engine, { query }) => list(await listTimers(engine, readPage(query))),
};

/** What is below `/v1/` but for what the SDK itself calls. */
export async function answerApi(engine: Engine, { method, path, query }: ApiCall): Promise<Reply> {
  const [room, id, more, ...rest] = path;
  const words = [room, id && ":id", more].filter(Boolean).join(" ");
  const door = rest.length === 0 ? DOORS[`${method} ${words}`] : undefined;
  return door ? door(engine, { id: (id ?? "").replaceAll("\0", ""), query }) : NOTHING;
}

function list({ rows, next }: Listed<unknown>): Reply {
  return { status: 200, body: { data: rows, next } };
}

function refuse(status: number, error: string): Reply {
  return { status, body: { error, status } };
}

function describeRun({ output, steps, ...run }: ShownRun) {
  const described = steps.map(({ memo, ...step }) => ({
    ...step,
    memo: parseCut(memo),
    ...(memo && describeSize(memo)),
  }));
  return { ...run, output: parseCut(output), ...(output && describeSize(output)), steps: described };
}

/** Says of what was too large to be shown that there is something. */
function describeSize(cut: CutJson) {
  return parseCut(cut) === null && cut.text !== "null" ? { left_out_bytes: cut.bytes } : {};
}
