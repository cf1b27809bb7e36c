import type { Call } from "./call.ts";

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
  keepNewest(call, "requests");
}

export function recordViolation(call: Call, sentence: string): void {
  call.store.insert("violations", {
    route: call.route,
    sentence,
    creator: call.creator ?? null,
    at: call.config.now(),
  });
  keepNewest(call, "violations");
}

function keepNewest(call: Call, table: "requests" | "violations"): void {
  call.store.run(`DELETE FROM ${table} WHERE id <= (SELECT max(id) FROM ${table}) - ?`, JOURNAL_ROWS_MAX);
}
