import { z } from "zod";
import { parseRetryAfter } from "./backoff.ts";
import type { AppAnswer } from "./call-app.ts";
import type { RunError } from "./runs.ts";

const OPS_MAX = 1000;
const NANOSECONDS_A_MS = 1_000_000;
const NAME_CHARACTERS_MAX = 500;

export const Op = z.object({
  id: z.string().min(1),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z
    .string()
    .transform((name) => name.replaceAll("\0", "").slice(0, NAME_CHARACTERS_MAX))
    .nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
  /** How long the step's own code took, in nanoseconds. */
  timing: z.object({ b: z.number().nonnegative() }).nullish().catch(undefined),
  opts: z
    .object({
      timeout: z.string().nullish(),
      if: z.string().nullish(),
      signal: z.string().nullish(),
      conflict: z.string().nullish(),
      function_id: z.string().nullish(),
      payload: z
        .object({ data: z.record(z.string(), z.unknown()).nullish(), v: z.string().nullish() })
        .nullish(),
    })
    .nullish()
    .catch(undefined),
});
export type Op = z.infer<typeof Op>;

/** What is kept of a step whatever it came to. */
export function describeStep(op: Op) {
  const workedMs = op.timing ? Math.round(op.timing.b / NANOSECONDS_A_MS) : undefined;
  return { id: op.id, op: op.op, name: op.displayName ?? op.name ?? "", workedMs };
}

type Retry = { isRetriable: boolean; retryAt: Date | undefined };
export type Answer =
  | { kind: "ops"; ops: Op[]; retry: Retry }
  | { kind: "error"; error: RunError; retry: Retry }
  | { kind: "unreachable"; reason: string };

/** What the SDK said, or that it was not the SDK: a proxy's page, a deploy, somebody without the key. */
export function readAnswer(answer: AppAnswer, now: Date): Answer {
  if (!answer.header("x-inngest-sdk"))
    return { kind: "unreachable", reason: `status ${answer.status}, not the SDK` };
  if (!answer.isSigned)
    return { kind: "unreachable", reason: `status ${answer.status}, not signed with the key` };
  const retry: Retry = {
    isRetriable: answer.header("x-inngest-no-retry") !== "true",
    retryAt: parseRetryAfter(answer.header("retry-after"), now),
  };
  const body = parseJson(answer.text);
  if (answer.status === 200) {
    return { kind: "ops", ops: [{ id: "complete", op: "RunComplete", data: body }], retry };
  }
  if (answer.status === 206) {
    const ops = z
      .array(Op)
      .max(OPS_MAX)
      .safeParse(Array.isArray(body) ? body : [body]);
    if (ops.success) return { kind: "ops", ops: ops.data, retry };
    return { kind: "error", error: { name: "Error", message: "The SDK's answer could not be read." }, retry };
  }
  if (answer.status === 400)
    return { kind: "error", error: readError(body), retry: { ...retry, isRetriable: false } };
  if (answer.status === 500) return { kind: "error", error: readError(body), retry };
  return { kind: "unreachable", reason: `status ${answer.status}` };
}

/** Whatever was thrown, in the shape the SDK makes an Error of again. */
export function readError(thrown: unknown): RunError {
  const error = z
    .looseObject({ name: z.string().optional(), message: z.string().optional() })
    .safeParse(thrown);
  if (!error.success)
    return { name: "Error", message: typeof thrown === "string" ? thrown : "Unknown error" };
  const message =
    error.data.message ?? (typeof error.data.error === "string" ? error.data.error : "Unknown error");
  return { ...error.data, name: error.data.name ?? "Error", message };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
