import { z } from "zod";
import { ApiProblem, type ProblemDetail } from "@/lib/api/api-problem";
import type { OperationShape } from "@/lib/api/contract/operation";

const BODY_BYTES_MAX = 1024 * 1024;

/** What the operation's schemas make of a request. */
export async function readRequest(
  { params: Params, query: Query, body: Body, bodyType }: OperationShape,
  request: Request,
  params: Record<string, string>,
) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return {
    params: Params && judge(Params, params, "parameter"),
    query: judge(Query ?? z.strictObject({}), query, "parameter"),
    body: Body && judge(Body, await readBody(request, bodyType), "pointer"),
  };
}

async function readBody(request: Request, bodyType: OperationShape["bodyType"]): Promise<unknown> {
  const statedBytes = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY);
  if (!(statedBytes <= BODY_BYTES_MAX)) {
    throw new ApiProblem("body_too_large", `Send ${BODY_BYTES_MAX} bytes at the most, and say how many.`);
  }
  const text = await request.text();
  if (bodyType === "text/csv") return text;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiProblem("invalid_json", "The body is no JSON.", { cause });
  }
}

function judge<Schema extends z.ZodType>(schema: Schema, input: unknown, place: "pointer" | "parameter") {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue): ProblemDetail => {
    const where = issue.path.map(String);
    const at = place === "pointer" ? { pointer: `/${where.join("/")}` } : { parameter: where.join(".") };
    return { ...at, code: "invalid_request", detail: issue.message };
  });
  const [first] = errors;
  throw new ApiProblem(first?.code ?? "invalid_request", first?.detail ?? "This does not fit.", {
    pointer: first?.pointer,
    parameter: first?.parameter,
    errors,
  });
}
