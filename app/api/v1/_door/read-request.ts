import { z } from "zod";
import { ApiProblem } from "@/lib/api/api-problem";
import type { OperationShape } from "@/lib/api/contract/operation";
import { judge } from "@/lib/api/judge";
import { assertFields } from "./pick-fields";
import { isSoundText, parseBody } from "./read-body";

const nothing = z.strictObject({});

/** What the operation's schemas make of a request, whose body was read as text. */
export function readRequest(
  operation: OperationShape,
  { request, text, params }: { request: Request; text: string; params: Record<string, string> },
) {
  const { query: Query = nothing, body: Body, bodyType } = operation;
  const place = findPlace(operation, params);
  const query = judge(Query, readQuery(request), { in: "query" });
  const { fields } = query as { fields?: string[] };
  if (fields) assertFields(operation, fields);
  const body = parseBody(request, text, bodyType);
  if (!Body) judge(nothing, body ?? {});
  return { params: place, query, body: Body && judge(Body, body), fields };
}

/** An id that cannot be one is an id of nothing. */
function findPlace({ params: Params }: OperationShape, given: Record<string, string>) {
  if (!Params) return undefined;
  const result = Params.safeParse(given);
  if (result.success) return result.data;
  const name = String(result.error.issues[0]?.path[0] ?? "id");
  throw new ApiProblem("not_found", `There is nothing with this ${name}.`, { parameter: name });
}

function readQuery(request: Request): Record<string, string> {
  const query = new Map<string, string>();
  for (const [name, value] of new URL(request.url).searchParams) {
    if (query.has(name)) throw wrong(name, "A parameter is given once alone.");
    if (!isSoundText(name + value)) throw wrong(name, "A parameter may not hold U+0000.");
    query.set(name, value);
  }
  return Object.fromEntries(query);
}

function wrong(parameter: string, detail: string): ApiProblem {
  return new ApiProblem("invalid_request", detail, {
    parameter,
    errors: [{ parameter, code: "invalid_request", detail }],
  });
}
