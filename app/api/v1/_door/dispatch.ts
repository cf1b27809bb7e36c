import { randomUUID } from "node:crypto";
import { countUsage } from "@/lib/api/count-usage";
import type { Caller } from "@/lib/keys/types";
import type { Handler } from "./answers";
import { inTime } from "./in-time";
import { assertScope, letIn } from "./let-in";
import { limit } from "./limit";
import { allowed, match } from "./match";
import { onceByKey } from "./once-by-key";
import { readText } from "./read-body";
import { readRequest } from "./read-request";
import { toOptions, toProblemResponse, toResponse, write } from "./to-response";

/** One request on its way, and what is to be said of it however it ends. */
interface Visit {
  handlers: readonly Handler[];
  request: Request;
  path: readonly string[];
  requestId: string;
  caller?: Caller;
  headers: Record<string, string>;
}

/** The one way into the API: see who calls, find the operation, judge the request, do it, say what came of it. */
export async function dispatch(
  handlers: readonly Handler[],
  request: Request,
  path: readonly string[],
): Promise<Response> {
  const requestId = `req_${randomUUID()}`;
  const headers = { "x-request-id": requestId };
  const visit: Visit = { handlers, request, path, requestId, headers };
  const response = await inTime(answer(visit)).catch((error) => toProblemResponse(error, requestId));
  if (visit.caller) countUsage(visit.caller.keyId, response.status);
  const isHead = request.method === "HEAD";
  if (isHead) await response.body?.cancel();
  const sent = new Response(isHead ? null : response.body, response);
  for (const [name, value] of Object.entries(visit.headers)) sent.headers.set(name, value);
  // A stream says more than that.
  if (!sent.headers.has("cache-control")) sent.headers.set("cache-control", "no-store");
  return sent;
}

async function answer(visit: Visit): Promise<Response> {
  const { handlers, request, path, requestId } = visit;
  if (request.method === "OPTIONS") return toOptions(allowed(handlers, path));
  const caller = await letIn(request);
  visit.caller = caller;
  Object.assign(visit.headers, await limit(request, caller));
  const { handler, params } = match(handlers, request.method, path);
  const { operation, work } = handler;
  assertScope(caller, operation);
  const text = await readText(request);
  const { fields, ...parsed } = readRequest(operation, { request, text, params });
  const place = [operation.path, params];
  const answered = await onceByKey({ request, caller, place, text }, async (seed) => {
    const given = await work({ ...parsed, caller, request, requestId, seed });
    return given instanceof Response ? given : write(operation, given, fields);
  });
  return answered instanceof Response ? answered : toResponse(answered, request);
}
