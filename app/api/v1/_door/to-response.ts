import { ApiProblem } from "@/lib/api/api-problem";
import { type ProblemCode, problemCodes } from "@/lib/api/contract/problem-codes";
import { getEnv } from "@/lib/env";
import { AppError, type AppErrorCode } from "@/lib/errors";

const codes: Record<AppErrorCode, ProblemCode> = {
  invalid: "invalid_request",
  forbidden: "forbidden",
  "not-found": "not_found",
  conflict: "conflict",
  throttled: "rate_limited",
  unavailable: "unavailable",
};

/** A problem document (RFC 9457) of whatever went wrong. What nobody foresaw is logged, and told in no more than an id. */
export function toProblemResponse(error: unknown, requestId: string): Response {
  const problem = toProblem(error, requestId);
  const { status, title, remedy } = problemCodes[problem.code];
  const { pointer, parameter, errors, more, headers } = problem.facts;
  const body = {
    type: `${getEnv().APP_URL}/docs/api#problem-${problem.code}`,
    title,
    status,
    detail: problem.message,
    code: problem.code,
    ...(pointer !== undefined && { pointer }),
    ...(parameter !== undefined && { parameter }),
    remedy: problem.facts.remedy ?? remedy,
    ...(errors && { errors }),
    ...more,
    request_id: requestId,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, "content-type": "application/problem+json", ...plainHeaders(requestId) },
  });
}

export function plainHeaders(requestId: string): Record<string, string> {
  return { "x-request-id": requestId, "cache-control": "no-store" };
}

function toProblem(error: unknown, requestId: string): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof AppError) {
    const pointer = error.field === undefined ? undefined : `/${error.field.replaceAll(".", "/")}`;
    return new ApiProblem(codes[error.code], error.message, { pointer, cause: error });
  }
  console.error(`API request ${requestId} failed.`, error);
  return new ApiProblem("internal_error", "Something went wrong here. It has been written down.");
}
