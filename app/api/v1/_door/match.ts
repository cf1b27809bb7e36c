import { ApiProblem } from "@/lib/api/api-problem";
import type { Handler } from "./answers";

export interface Match {
  handler: Handler;
  params: Record<string, string>;
}

/** The handler of a path below /api/v1. A name that stands in the path goes before a parameter in its place. */
export function match(handlers: readonly Handler[], method: string, path: readonly string[]): Match {
  const fitting = handlers
    .map((handler) => ({ handler, params: readParams(handler.operation.path, path) }))
    .filter((found): found is Match => found.params !== null)
    .toSorted((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  const [first] = fitting;
  if (!first) throw new ApiProblem("no_such_endpoint", `There is no /${path.join("/")}.`);
  const names = Object.keys(first.params).length;
  const here = fitting.filter(({ params }) => Object.keys(params).length === names);
  const found = here.find(({ handler }) => handler.operation.method === method);
  if (found) return found;
  const allow = here.map(({ handler }) => handler.operation.method).join(", ");
  throw new ApiProblem("method_not_allowed", `${method} does nothing here.`, { headers: { allow } });
}

function readParams(shape: string, path: readonly string[]): Record<string, string> | null {
  const parts = shape.slice(1).split("/");
  if (parts.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const given = path[index] ?? "";
    if (part.startsWith("{")) params[part.slice(1, -1)] = given;
    else if (part !== given) return null;
  }
  return params;
}
