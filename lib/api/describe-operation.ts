import { z } from "zod";
import type { ZodOpenApiOperationObject, ZodOpenApiRequestBodyObject } from "zod-openapi";
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
    "The `ETag` of the version that you change, or `*` to change it however it is. Without it the answer is 428.",
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
      [statusOf(shape)]: describeAnswer(shape),
      ...(isCached(shape) && { 304: unchanged }),
      ...describeProblems(shape),
    },
  };
}

function sayScope({ scope }: OperationShape): string {
  return scope === null ? "Any key will do." : `Needs the scope \`${scope}\`.`;
}

function headersOf(shape: OperationShape): z.ZodObject | null {
  const { method } = shape;
  if (method === "POST") return z.object({ "Idempotency-Key": IdempotencyKey });
  if (method === "PATCH") return z.object({ "If-Match": IfMatch });
  if (isCached(shape)) return z.object({ "If-None-Match": IfNoneMatch });
  return null;
}

function describeBody(shape: OperationShape, schema: z.ZodType): ZodOpenApiRequestBodyObject {
  const examples = requestExamples[shape.id];
  return {
    required: true,
    content: { [shape.bodyType ?? "application/json"]: { schema, ...(examples && { examples }) } },
  };
}

function describeAnswer(shape: OperationShape) {
  const { description, schema } = shape.answer;
  return {
    description,
    headers: answerHeaders(shape, hasVersions(shape)),
    ...(schema && { content: { "application/json": { schema } } }),
  };
}

function statusOf({ answer }: OperationShape): `2${string}` {
  return String(answer.status) as `2${string}`;
}

function isCached(shape: OperationShape): boolean {
  return shape.method === "GET" && hasVersions(shape);
}

/** What can be changed says which version it is. */
function hasVersions({ method, path }: OperationShape): boolean {
  const isChangeable = contract.some((other) => other.method === "PATCH" && other.path === path);
  return isChangeable && (method === "GET" || method === "PATCH");
}
