import type { z } from "zod";
import { ApiProblem, type ProblemDetail } from "@/lib/api/api-problem";
import { closestName } from "@/lib/api/closest-name";
import type { OperationShape } from "@/lib/api/contract/operation";
import { knownKeys } from "@/lib/api/known-keys";

const LIST_KEYS = ["data", "next_cursor"];

/** Says no to names that the answer does not have. */
export function assertFields({ answer }: OperationShape, fields: readonly string[]): void {
  const names = answer.schema ? fieldsOf(answer.schema) : [];
  const unknown = fields.filter((field) => !names.includes(field));
  if (unknown.length === 0) return;
  const errors = unknown.map((field): ProblemDetail => {
    const meant = closestName(field, names);
    const detail = `There is no field ${JSON.stringify(field)}.${meant ? ` Did you mean \`${meant}\`?` : ""}`;
    return { parameter: "fields", code: "unknown_field", detail };
  });
  const remedy = `These there are: ${names.join(", ")}.`;
  throw new ApiProblem("unknown_field", errors[0]?.detail ?? "", { parameter: "fields", remedy, errors });
}

/** The answer with these fields alone, and `id`. */
export function pickFields({ answer }: OperationShape, fields: readonly string[], body: unknown): unknown {
  const wanted = new Set(["id", ...fields]);
  const pick = (thing: object) =>
    Object.fromEntries(Object.entries(thing).filter(([name]) => wanted.has(name)));
  if (answer.schema === null || body === null || typeof body !== "object") return body;
  if (!isList(answer.schema)) return pick(body);
  const page = body as { data: object[] };
  return { ...page, data: page.data.map(pick) };
}

function fieldsOf(schema: z.ZodType): string[] {
  return isList(schema) ? knownKeys(schema, ["data", 0]) : knownKeys(schema);
}

function isList(schema: z.ZodType): boolean {
  const keys = knownKeys(schema);
  return LIST_KEYS.every((key) => keys.includes(key));
}
