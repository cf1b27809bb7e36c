import { ApiProblem } from "@/lib/api/api-problem";
import type { OperationShape } from "@/lib/api/contract/operation";
import { problemCodes } from "@/lib/api/contract/problem-codes";
import { toProblem } from "@/lib/api/to-problem";
import { sha256 } from "@/lib/crypto";
import { getEnv } from "@/lib/env";
import type { Answer } from "./answers";
import { isUnchanged } from "./if-match";
import { pickFields } from "./pick-fields";

/** An answer as it is sent, but for what is this request's own. */
export interface Written {
  status: number;
  headers: Record<string, string>;
  text: string | null;
}

const ETAG_MARK_CHARACTERS = 16;

export function write(
  operation: OperationShape,
  { body, status = operation.answer.status, headers = {} }: Answer<OperationShape>,
  fields: readonly string[] | undefined,
): Written {
  const shown = fields ? pickFields(operation, fields, body) : body;
  if (shown === null || shown === undefined) return { status, headers, text: null };
  const text = JSON.stringify(shown);
  const { etag, ...others } = headers;
  const type = { "content-type": "application/json" };
  if (etag === undefined) return { status, headers: { ...type, ...headers }, text };
  // What is seen of one revision differs, by the fields asked for and by what Cuepost itself did to it since.
  const marked = etag.replace(/"$/, `-${sha256(text).slice(0, ETAG_MARK_CHARACTERS)}"`);
  return { status, headers: { ...type, ...others, etag: marked }, text };
}

export function toResponse({ status, headers, text }: Written, request: Request): Response {
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (isRead && headers.etag !== undefined && isUnchanged(request, headers.etag)) {
    return new Response(null, { status: 304, headers: { etag: headers.etag } });
  }
  return new Response(text, { status, headers });
}

/** No word of CORS: a key has no business in a browser. */
export function toOptions(allow: string): Response {
  return new Response(null, { status: 204, headers: { allow } });
}

/** A problem document (RFC 9457) of whatever went wrong. What nobody foresaw is logged, and told in no more than an id. */
export function toProblemResponse(error: unknown, requestId: string): Response {
  const problem = toProblem(error) ?? toUnforeseen(error, requestId);
  const { status, title, remedy } = problemCodes[problem.code];
  const { pointer, parameter, errors, more, headers } = problem.facts;
  const body = {
    ...more,
    type: `${getEnv().APP_URL}/docs/api#problem-${problem.code}`,
    title,
    status,
    detail: problem.message,
    code: problem.code,
    ...(pointer !== undefined && { pointer }),
    ...(parameter !== undefined && { parameter }),
    remedy: problem.facts.remedy ?? remedy,
    ...(errors && { errors }),
    request_id: requestId,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, "content-type": "application/problem+json" },
  });
}

function toUnforeseen(error: unknown, requestId: string): ApiProblem {
  console.error(`API request ${requestId} failed.`, error);
  return new ApiProblem("internal_error", "Something went wrong here. It has been written down.");
}
