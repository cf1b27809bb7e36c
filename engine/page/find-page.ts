import { cancelByHand } from "../api/cancel-by-hand.ts";
import { rerun } from "../api/rerun.ts";
import type { Engine } from "../engine.ts";
import type { PageCall } from "./call.ts";
import type { Shown } from "./document.ts";
import { pathOf } from "./page-links.ts";
import { askToCancel, askToRetry } from "./show-confirm.ts";
import { showEvent } from "./show-event.ts";
import { showEvents } from "./show-events.ts";
import { showOverview } from "./show-overview.ts";
import { showRun } from "./show-run.ts";
import { showRuns } from "./show-runs.ts";
import { showTimers } from "./show-timers.ts";

type Show = (call: PageCall) => Promise<Shown | undefined>;
type Outcome = { path: string } | { problem: string; back: string };
type Act = (engine: Engine, id: string) => Promise<Outcome>;

const PAGES: Record<string, { place: string; show: Show }> = {
  "": { place: "/", show: showOverview },
  runs: { place: "/runs", show: showRuns },
  "runs :id": { place: "/runs", show: showRun },
  "runs :id cancel": { place: "/runs", show: askToCancel },
  "runs :id retry": { place: "/runs", show: askToRetry },
  events: { place: "/events", show: showEvents },
  "events :id": { place: "/events", show: showEvent },
  timers: { place: "/timers", show: showTimers },
};

const ACTS: Record<string, Act> = {
  "runs :id cancel": async (engine, id) => {
    const back = pathOf("runs", id);
    const outcome = await cancelByHand(engine, id);
    if (outcome === "cancelled") return { path: back };
    return { back, problem: outcome === "ended" ? "This run had already ended." : "There is no such run." };
  },
  "runs :id retry": async (engine, id) => {
    const back = pathOf("runs", id);
    const outcome = await rerun(engine, id);
    if (typeof outcome === "object") return { path: pathOf("runs", outcome.id) };
    return { back, problem: RERUN_PROBLEMS[outcome] };
  },
};

const RERUN_PROBLEMS = {
  open: "This run still goes on; it can be run again when it has ended.",
  gone: "The app no longer has this function.",
  unknown: "There is no such run.",
};

export function findPage(pathname: string): { place: string; show: Show; id: string } | undefined {
  const { words, id } = readPath(pathname);
  const page = Object.hasOwn(PAGES, words) ? PAGES[words] : undefined;
  return page && { ...page, id };
}

export function findAct(pathname: string): { act: Act; id: string } | undefined {
  const { words, id } = readPath(pathname);
  const act = Object.hasOwn(ACTS, words) ? ACTS[words] : undefined;
  return act && { act, id };
}

function readPath(pathname: string): { words: string; id: string } {
  const [room = "", id = "", ...rest] = pathname.slice(1).split("/");
  return { words: [room, id && ":id", ...rest].filter(Boolean).join(" "), id: decode(id) };
}

/** Postgres keeps no NUL in a text, so nothing can be found by one. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll("\0", "");
  } catch {
    return part;
  }
}
