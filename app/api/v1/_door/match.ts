import { ApiProblem } from "@/lib/api/api-problem";
import type { Handler } from "./answers";

export interface Match {
  handler: Handler;
  params: Record<string, string>;
}

const PATH_SHOWN_MAX = 100;

/** The handler of a path below /api/v1. HEAD is asked as GET is. */
export function match(handlers: readonly Handler[], method: string, path: readonly string[]): Match {
  const here = matchPath(handlers, path);
  const asked = method === "HEAD" ? "GET" : method;
  const found = here.find(({ handler }) => handler.operation.method === asked);
  if (found) return found;
  const headers = { allow: allowOf(here) };
  throw new ApiProblem("method_not_allowed", `${method} does nothing here.`, { headers });
}

/** What a path answers to, for OPTIONS and for whoever came by another method. */
export function allowed(handlers: readonly Handler[], path: readonly string[]): string {
  return allowOf(matchPath(handlers, path));
}

function allowOf(here: readonly Match[]): string {
  const methods = here.map(({ handler }) => handler.operation.method);
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

/** A name that stands in the path goes before a parameter in its place. */
function matchPath(handlers: readonly Handler[], path: readonly string[]): Match[] {
  const fitting = handlers
    .map((handler) => ({ handler, params: readParams(handler.operation.path, path) }))
    .filter((found): found is Match => found.params !== null);
  if (fitting.length === 0) {
    const shown = path.join("/").slice(0, PATH_SHOWN_MAX).toWellFormed();
    throw new ApiProblem("no_such_endpoint", `There is no /${shown}.`);
  }
  const fewest = Math.min(...fitting.map(({ params }) => Object.keys(params).length));
  return fitting.filter(({ params }) => Object.keys(params).length === fewest);
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
