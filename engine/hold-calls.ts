import type { Task } from "./jobs.ts";

/** Looked at when a job is taken, so a few more may slip in: as many as jobs are taken at once. */
const CALLS_MAX = 50;
const CALL_FLAG: Task = "call";

/** Knows the calls that are out. Jobs bear their task as a flag: when all places are taken, those of calls stay put. */
export function holdCalls(onRoom: () => void) {
  const calls = new Set<Promise<void>>();
  const hold = (call: Promise<void>) => {
    calls.add(call);
    void call.finally(() => {
      calls.delete(call);
      if (calls.size === CALLS_MAX - 1) onRoom();
    });
  };
  return {
    hold,
    forbiddenFlags: () => (calls.size < CALLS_MAX ? null : [CALL_FLAG]),
    ended: () => Promise.all(calls),
  };
}
