import type { ZodOpenApiExampleObject, ZodOpenApiResponseObject } from "zod-openapi";
import type { OperationShape } from "./contract/operation";
import { Problem } from "./contract/problem";
import { type ProblemCode, problemCodes } from "./contract/problem-codes";
import { refusalHeaders } from "./describe-headers";

/** What any request can meet. */
const always = [
  "unauthenticated",
  "key_revoked",
  "key_expired",
  "two_factor_required",
  "forbidden",
  "invalid_request",
  "unknown_field",
  "rate_limited",
  "unavailable",
  "internal_error",
] as const satisfies readonly ProblemCode[];

const ofBodies = ["invalid_json", "body_too_large", "unsupported_media_type"] as const;
const ofPosts = ["idempotency_conflict", "idempotency_in_flight"] as const;

/** Every code that this operation can answer with. */
export function problemsOf(shape: OperationShape): ProblemCode[] {
  const codes: ProblemCode[] = [
    ...always,
    ...(shape.scope === null ? [] : ["missing_scope" as const]),
    ...(shape.params ? ["not_found" as const] : []),
    ...(shape.method === "GET" ? [] : ofBodies),
    ...(shape.method === "POST" ? ofPosts : []),
    ...(shape.problems ?? []),
  ];
  return [...new Set(codes)];
}

/** By status, as OpenAPI wants them: each names the codes that a program can meet there. */
export function describeProblems(shape: OperationShape): Record<string, ZodOpenApiResponseObject> {
  const byStatus = Map.groupBy(problemsOf(shape), (code) => String(problemCodes[code].status));
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, describeRefusal(status, codes)]));
}

function describeRefusal(status: string, codes: readonly ProblemCode[]): ZodOpenApiResponseObject {
  return {
    description: codes.map((code) => `\`${code}\`: ${problemCodes[code].title}.`).join("\n\n"),
    headers: refusalHeaders(status),
    content: {
      "application/problem+json": {
        schema: Problem,
        examples: Object.fromEntries(
          codes.map((code) => [code, { $ref: `#/components/examples/problem_${code}` }]),
        ),
      },
    },
    "x-problem-codes": codes,
  };
}

export function problemExamples(origin: string): Record<string, ZodOpenApiExampleObject> {
  return Object.fromEntries(
    Object.entries(problemCodes).map(([code, { status, title, remedy }]) => {
      const type = `${origin}/docs/api#problem-${code}`;
      const value = { type, title, status, detail: `${title}.`, code, remedy, request_id: "req_0b1d6f0e" };
      return [`problem_${code}`, { summary: title, value }];
    }),
  );
}
