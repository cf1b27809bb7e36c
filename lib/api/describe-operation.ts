import { z } from "zod";
import type {
  ZodOpenApiOperationObject,
  ZodOpenApiRequestBodyObject,
  ZodOpenApiResponseObject,
} from "zod-openapi";
import { contract } from "./contract";
import type { OperationShape } from "./contract/operation";
import { answerHeaders, unchangedHeaders } from "./describe-headers";
import { describeProblems } from "./describe-problems";
import { requestExamples } from "./request-examples";

const IdempotencyKey = z.string().min(1).max(255).optional().meta({
  description:
    "Any text of your own, a new one for each new request. The same request sent again with it is carried out once and answered alike, for 24 hours at least.",
  example: "5f0c2f6e-autumn-launch",
});
const IfMatch = z.string().optional().meta({
  description:
    "The `ETag` of the version that you mean, or `*` for whichever it is by then. `PATCH` without it is answered 428.",
  example: '"4"',
});

const IfNoneMatch = z
  .string()
  .optional()
  .meta({ description: "The `ETag` of what you have: where it is still so, the answer is 304." });
const unchanged = { description: "As it was.", headers: unchangedHeaders };

/** One endpoint of the contract, as OpenAPI words it. */
export function describeOperation(shape: OperationShape): ZodOpenApiOperationObject {
  const { params, query } = shape;
  const header = headersOf(shape);
  return {
    operationId: shape.id,
    tags: [shape.tag],
    summary: shape.summary,
    description: `${shape.description}\n\n${sayScope(shape)}`,
    "x-scope": shape.scope,
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(header && { header }),
    },
    ...(shape.body && { requestBody: describeBody(shape, shape.body) }),
    responses: {
      ...describeAnswers(shape),
      ...(isCached(shape) && { 304: unchanged }),
      ...describeProblems(shape),
    },
  };
}

function sayScope({ scope }: OperationShape): string {
  return scope === null ? "Any key will do." : `Needs the scope \`${scope}\`.`;
}

function headersOf(shape: OperationShape): z.ZodObject | null {
  const headers = {
    ...(shape.method === "POST" && { "Idempotency-Key": IdempotencyKey }),
    ...(changesVersion(shape) && { "If-Match": IfMatch }),
    ...(isCached(shape) && { "If-None-Match": IfNoneMatch }),
  };
  return Object.keys(headers).length === 0 ? null : z.object(headers);
}

function describeBody(shape: OperationShape, schema: z.ZodType): ZodOpenApiRequestBodyObject {
  const examples = requestExamples[shape.id];
  return {
    required: !schema.safeParse(undefined).success,
    content: { [shape.bodyType ?? "application/json"]: { schema, ...(examples && { examples }) } },
  };
}

function describeAnswers(shape: OperationShape): Record<`2${string}`, ZodOpenApiResponseObject> {
  const { status, description, otherwise } = shape.answer;
  const headers = answerHeaders(shape, changesVersion(shape) || isCached(shape));
  const content = contentOf(shape);
  const also = otherwise && {
    description: otherwise.description,
    headers,
    ...(!otherwise.isEmpty && content),
  };
  return {
    [toKey(status)]: { description, headers, ...content },
    ...(otherwise && also && { [toKey(otherwise.status)]: also }),
  };
}

function contentOf({ answer: { schema, streams } }: OperationShape) {
  if (!schema) return undefined;
  const stream = { schema: { type: "string" as const, description: "Server-sent events." } };
  return { content: { "application/json": { schema }, ...(streams && { "text/event-stream": stream }) } };
}

function toKey(status: number): `2${string}` {
  return String(status) as `2${string}`;
}

/** What asks for a version of what it changes. */
function changesVersion({ problems = [] }: OperationShape): boolean {
  return problems.includes("precondition_failed");
}

/** What is read where it can be changed says which version it is. */
function isCached({ method, path }: OperationShape): boolean {
  return method === "GET" && contract.some((other) => other.path === path && changesVersion(other));
}
