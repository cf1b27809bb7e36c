import { handlers } from "../_operations";
import type { Handler } from "./answers";
import { dispatch } from "./dispatch";

interface Call {
  secret?: string;
  /** Sent as JSON, or as it stands where it is text. */
  body?: unknown;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** Of a caller who may go away. */
  signal?: AbortSignal;
  /** In place of the API's own, where the door itself is looked at. */
  handlers?: readonly Handler[];
}

type Method = "DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT";

/** Calls the API as a program would, without a server: `callApi("GET /me", { secret })`. */
export async function callApi(operation: `${Method} /${string}`, call: Call = {}): Promise<Response> {
  const [method, path = ""] = operation.split(" ") as [Method, string];
  const url = new URL(`http://localhost/api/v1${path}`);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  const isText = typeof call.body === "string";
  const body = call.body === undefined ? null : isText ? String(call.body) : JSON.stringify(call.body);
  const headers = new Headers({
    ...(call.secret !== undefined && { authorization: `Bearer ${call.secret}` }),
    ...(body !== null && {
      "content-type": isText ? "text/csv" : "application/json",
      "content-length": String(Buffer.byteLength(body)),
    }),
    ...call.headers,
  });
  const parts = url.pathname.slice("/api/v1/".length).split("/").map(decodeURIComponent);
  return dispatch(
    call.handlers ?? handlers,
    new Request(url, { method, headers, body, signal: call.signal ?? null }),
    parts,
  );
}
