import type { z } from "zod";
import { ApiProblem, type ProblemDetail } from "./api-problem";
import { closestName } from "./closest-name";
import { jsonPointer } from "./json-pointer";
import { knownKeys } from "./known-keys";
import { sayIssue } from "./say-issue";

/** What is told at once of one request. */
export const ERRORS_MAX = 50;
const UNIONS_DEEP_MAX = 10;

/** Stands where a schema has no words of its own: the path of a union's form is not whole before it is chosen. */
const UNSAID = "";

type Issue = z.core.$ZodIssue;

export interface Place {
  /** Of the body, or of the query. */
  in: "body" | "query";
  /** Where in the body the value stands, if it is not the whole. */
  at?: readonly PropertyKey[];
}

/** What a schema makes of a value, or a problem that names everything that does not fit. */
export function judge<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  place: Place = { in: "body" },
): z.output<Schema> {
  const result = schema.safeParse(input, { error: () => UNSAID, reportInput: true });
  if (result.success) return result.data;
  const errors = result.error.issues
    .flatMap((issue) => flatten(issue))
    .flatMap((issue) => toDetails(schema, issue, place))
    .slice(0, ERRORS_MAX);
  const [first] = errors;
  throw new ApiProblem(first?.code ?? "invalid_request", first?.detail ?? "The request does not fit.", {
    pointer: first?.pointer,
    parameter: first?.parameter,
    errors,
  });
}

/** Of a union's forms the one that was most likely meant: told apart by their kinds first, then by what is amiss. */
function flatten(issue: Issue, depth = 0): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0 || depth > UNIONS_DEEP_MAX) return [issue];
  const forms = issue.errors.filter((form) => !form.some(isOfAnotherKind));
  const [nearest] = forms.toSorted((one, other) => one.length - other.length);
  if (!nearest || (forms.length > 1 && forms.every((form) => form.some(isWholeWrong)))) return [issue];
  return nearest
    .map((inner): Issue => ({ ...inner, path: [...issue.path, ...inner.path] }))
    .flatMap((inner) => flatten(inner, depth + 1));
}

/** Another type altogether, or another value in the field that tells the forms apart. */
function isOfAnotherKind(issue: Issue): boolean {
  if (isWholeWrong(issue)) return true;
  return issue.code === "invalid_value" && issue.path.length === 1 && issue.values.length === 1;
}

function isWholeWrong(issue: Issue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

function toDetails(schema: z.ZodType, issue: Issue, place: Place): ProblemDetail[] {
  if (issue.code !== "unrecognized_keys") {
    return [
      { ...whereIs(issue.path, place), code: "invalid_request", detail: issue.message || sayIssue(issue) },
    ];
  }
  const known = knownKeys(schema, issue.path);
  return issue.keys.slice(0, ERRORS_MAX).map((key) => {
    const meant = closestName(key, known);
    return {
      ...whereIs([...issue.path, key], place),
      code: "unknown_field",
      detail: sayUnknown(key, meant, place),
      ...(known.length > 0 && !meant && { remedy: `Known here: ${known.join(", ")}.` }),
    };
  });
}

const NAME_SHOWN_MAX = 60;

function sayUnknown(key: string, meant: string | null, place: Place): string {
  const thing = place.in === "query" ? "parameter" : "field";
  const name = JSON.stringify(key.slice(0, NAME_SHOWN_MAX).toWellFormed());
  return `There is no ${thing} ${name} here.${meant ? ` Did you mean \`${meant}\`?` : ""}`;
}

function whereIs(path: readonly PropertyKey[], { in: place, at = [] }: Place) {
  if (place === "query") return { parameter: String(path[0] ?? "") };
  return { pointer: jsonPointer([...at, ...path]).toWellFormed() };
}
