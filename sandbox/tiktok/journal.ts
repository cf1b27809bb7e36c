import type { Call, Sandbox } from "./call.ts";
import type { Store } from "./store.ts";

const JOURNAL_ROWS_MAX = 1000;

export interface RequestEntry {
  method: string;
  path: string;
  status: number;
  creator: string | null;
  code: string | null;
  at: number;
}

export interface ViolationEntry {
  route: string;
  sentence: string;
  creator: string | null;
  at: number;
}

/** A query may carry an upload token, so only the path is kept. Status 0 is a connection that was cut. */
export function recordRequest(call: Call, status: number, code: string | null): void {
  call.store.insert("requests", {
    method: call.method,
    path: call.url.pathname,
    status,
    creator: call.creator ?? null,
    code,
    at: call.config.now(),
  });
  keepNewest(call.store, "requests");
}

/** A route and whose it was: all that a broken rule needs to know of the call that broke it. */
type Breach = Pick<Sandbox, "store" | "config"> & { route: string; creator?: string | undefined };

export function recordViolation({ store, config, route, creator }: Breach, sentence: string): void {
  store.insert("violations", { route, sentence, creator: creator ?? null, at: config.now() });
  keepNewest(store, "violations");
}

/** Newest first. */
export function listRequests(store: Store, max = JOURNAL_ROWS_MAX): RequestEntry[] {
  return store.all<RequestEntry>("SELECT * FROM requests ORDER BY id DESC LIMIT ?", max);
}

/** Newest first. */
export function listViolations(store: Store, max = JOURNAL_ROWS_MAX): ViolationEntry[] {
  return store.all<ViolationEntry>("SELECT * FROM violations ORDER BY id DESC LIMIT ?", max);
}

export function forgetViolations(store: Store): void {
  store.run("DELETE FROM violations");
}

function keepNewest(store: Store, table: "requests" | "violations"): void {
  store.run(`DELETE FROM ${table} WHERE id <= (SELECT max(id) FROM ${table}) - ?`, JOURNAL_ROWS_MAX);
}
