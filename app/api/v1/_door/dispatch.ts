import { randomUUID } from "node:crypto";
import type { Handler } from "./answers";
import { assertScope, letIn } from "./let-in";
import { match } from "./match";
import { readRequest } from "./read-request";
import { plainHeaders, toProblemResponse } from "./to-response";

/** The one way into the API: find the operation, see who calls, judge the request, do it, say what came of it. */
export async function dispatch(
  handlers: readonly Handler[],
  request: Request,
  path: readonly string[],
): Promise<Response> {
  const requestId = `req_${randomUUID()}`;
  try {
    const { handler, params } = match(handlers, request.method, path);
    const caller = await letIn(request);
    assertScope(caller, handler.operation);
    const parsed = await readRequest(handler.operation, request, params);
    const answer = await handler.work({
      ...parsed,
      caller,
      request,
      requestId,
      seed: randomUUID(),
    });
    if (answer instanceof Response) return answer;
    const status = answer.status ?? handler.operation.answer.status;
    const headers = { ...plainHeaders(requestId), ...answer.headers };
    if (answer.body === null) return new Response(null, { status, headers });
    return Response.json(answer.body, { status, headers });
  } catch (error) {
    return toProblemResponse(error, requestId);
  }
}
