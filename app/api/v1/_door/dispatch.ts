import { randomUUID } from "node:crypto";
import type { Handler } from "./answers";
import { inTime } from "./in-time";
import { assertScope, letIn } from "./let-in";
import { allowed, match } from "./match";
import { onceByKey } from "./once-by-key";
import { readText } from "./read-body";
import { readRequest } from "./read-request";
import { toOptions, toProblemResponse, toResponse, write } from "./to-response";

/** The one way into the API: find the operation, see who calls, judge the request, do it, say what came of it. */
export async function dispatch(
  handlers: readonly Handler[],
  request: Request,
  path: readonly string[],
): Promise<Response> {
  const requestId = `req_${randomUUID()}`;
  try {
    const response = await inTime(answer(handlers, request, { path, requestId }));
    return request.method === "HEAD" ? new Response(null, response) : response;
  } catch (error) {
    return toProblemResponse(error, requestId);
  }
}

async function answer(
  handlers: readonly Handler[],
  request: Request,
  { path, requestId }: { path: readonly string[]; requestId: string },
): Promise<Response> {
  if (request.method === "OPTIONS") return toOptions(allowed(handlers, path), requestId);
  const { handler, params } = match(handlers, request.method, path);
  const caller = await letIn(request);
  assertScope(caller, handler.operation);
  const text = await readText(request);
  const { fields, ...parsed } = readRequest(handler.operation, { request, text, params });
  const { operation, work } = handler;
  const place = [operation.path, params];
  const answered = await onceByKey({ request, caller, place, text }, async (seed) => {
    const answer = await work({ ...parsed, caller, request, requestId, seed });
    return answer instanceof Response ? answer : write(operation, answer, fields);
  });
  return answered instanceof Response ? answered : toResponse(answered, request, requestId);
}
