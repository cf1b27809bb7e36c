import { z } from "zod";
import { isCron } from "./cron-ticks.ts";
import { parseDuration } from "./durations.ts";
import { isExpression } from "./expressions.ts";

export const FUNCTIONS_MAX = 500;
const TRIGGERS_MAX = 50;
const ID_CHARACTERS_MAX = 300;
const RETRIES_DEFAULT = 4;
const RETRIES_MAX = 20;

const REFUSED_OPTIONS = [
  "batchEvents",
  "debounce",
  "priority",
  "rateLimit",
  "singleton",
  "throttle",
  "timeouts",
] as const;

const Expression = z.string().refine(isExpression, "is not an expression this engine can read");
const EventName = z
  .string()
  .min(1)
  .refine((name) => !name.includes("*"), "wildcards are not supported");
const Duration = z.string().refine((text) => parseDuration(text) !== undefined, "is not a duration");

const Trigger = z
  .strictObject({
    event: EventName.optional(),
    expression: Expression.optional(),
    cron: z.string().refine(isCron, "is not a cron expression").optional(),
  })
  .refine(({ event, cron }) => (event === undefined) !== (cron === undefined), "is not an event or a cron");
const Cancel = z.strictObject({ event: EventName, if: Expression.optional(), timeout: Duration.optional() });
const Concurrency = z.strictObject({
  limit: z.number().int().min(1),
  key: Expression.optional(),
  scope: z.literal("fn", "only concurrency of scope fn is supported").optional(),
});

const FunctionConfig = z.object({
  id: z.string().min(1).max(ID_CHARACTERS_MAX),
  name: z.string().optional(),
  triggers: z.array(Trigger).max(TRIGGERS_MAX),
  cancel: z.array(Cancel).max(TRIGGERS_MAX).default([]),
  concurrency: z.preprocess(listLimits, z.array(Concurrency).max(2)),
  idempotency: Expression.optional(),
  steps: z.object({
    step: z.object({
      retries: z.object({ attempts: z.number().int().min(0).max(RETRIES_MAX).optional() }).optional(),
    }),
  }),
});

export type Limit = { limit: number; key?: string | undefined };
export type FunctionConfig = z.infer<typeof FunctionConfig>;

/** The function, or the sentence that says why this engine does not take it. */
export function readFunctionConfig(given: unknown): FunctionConfig | string {
  const id =
    given !== null && typeof given === "object" && "id" in given ? String(given.id) : "without an id";
  const refused = REFUSED_OPTIONS.filter((option) => isGiven(given, option));
  if (refused.length > 0) {
    return `Function ${id} is refused: this engine does not support ${refused.join(", ")}.`;
  }
  const parsed = FunctionConfig.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  return `Function ${id} is refused: ${problems.join("; ")}.`;
}

/** The SDK counts retries, the calls carry the total of tries. */
export function maxAttemptsOf(config: FunctionConfig): number {
  return (config.steps.step.retries?.attempts ?? RETRIES_DEFAULT) + 1;
}

/** One limit may be a bare number, or stand alone. */
function listLimits(given: unknown): unknown {
  if (given === undefined || given === null) return [];
  if (typeof given === "number") return [{ limit: given }];
  return Array.isArray(given) ? given : [given];
}

function isGiven(given: unknown, option: string): boolean {
  const options = given as Record<string, unknown> | null;
  return typeof options === "object" && options?.[option] !== undefined && options[option] !== null;
}
