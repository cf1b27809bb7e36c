import { z } from "zod";
import { isCron } from "./cron-ticks.ts";
import { isWildcard } from "./event-names.ts";
import { Duration, Expression, type Flow, flowOptions } from "./flow-config.ts";

export const FUNCTIONS_MAX = 500;
const TRIGGERS_MAX = 50;
const ID_CHARACTERS_MAX = 300;
const RETRIES_DEFAULT = 4;
const RETRIES_MAX = 20;

/** What Inngest refuses for a batch, which has no one event that these could be about. */
const UNBATCHED_OPTIONS: (keyof Flow | "cancel")[] = [
  "debounce",
  "idempotency",
  "priority",
  "rateLimit",
  "singleton",
];

const EventName = z
  .string()
  .min(1)
  .refine((name) => !name.includes("*"), "may not hold a wildcard: name the event");
const TriggerName = z
  .string()
  .min(1)
  .refine(
    (name) => !name.includes("*") || isWildcard(name),
    "may hold one wildcard only, at its end and after a slash or a full stop, as in app/*",
  );

const Trigger = z
  .strictObject({
    event: TriggerName.optional(),
    expression: Expression.nullish(),
    cron: z.string().refine(isCron, "is not a cron expression").optional(),
    jitter: z.never("is not supported: leave it out, each tick fires on time").optional(),
  })
  .refine(({ event, cron }) => (event === undefined) !== (cron === undefined), "is not an event or a cron");
const Cancel = z.strictObject({ event: EventName, if: Expression.optional(), timeout: Duration.optional() });
const Concurrency = z
  .strictObject({
    limit: z.number().int().min(1),
    key: Expression.nullish(),
    scope: z.enum(["fn", "env", "account"]).optional(),
  })
  .refine(
    ({ key, scope = "fn" }) => scope === "fn" || Boolean(key),
    "needs a key, since its scope reaches beyond one function",
  );

const FunctionConfig = z
  .strictObject({
    id: z.string().min(1).max(ID_CHARACTERS_MAX),
    name: z.string().nullish(),
    triggers: z.array(Trigger).max(TRIGGERS_MAX),
    cancel: z.array(Cancel).max(TRIGGERS_MAX).default([]),
    concurrency: z.preprocess(listLimits, z.array(Concurrency).max(2)),
    steps: z.object({
      step: z.object({
        retries: z.object({ attempts: z.number().int().min(0).max(RETRIES_MAX).optional() }).optional(),
      }),
    }),
    ...flowOptions,
  })
  .superRefine((config, context) => {
    const clashing = UNBATCHED_OPTIONS.filter((option) => config[option]);
    if (config.cancel.length > 0) clashing.push("cancel");
    if (!config.batchEvents || clashing.length === 0) return;
    const message = `cannot be used together with ${clashing.join(", ")}: give the function one or the other`;
    context.addIssue({ code: "custom", path: ["batchEvents"], message });
  });

export type Limit = {
  limit: number;
  key?: string | null | undefined;
  scope?: "fn" | "env" | "account" | undefined;
};
export type FunctionConfig = z.infer<typeof FunctionConfig>;

/** The function, or the sentence that says why this engine does not take it. */
export function readFunctionConfig(given: unknown): FunctionConfig | string {
  const id =
    given !== null && typeof given === "object" && "id" in given ? String(given.id) : "without an id";
  const parsed = FunctionConfig.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(tellProblem);
  return `Function ${id} is refused: ${problems.join("; ")}.`;
}

/** The SDK counts retries, the calls carry the total of tries. */
export function maxAttemptsOf(config: FunctionConfig): number {
  return (config.steps.step.retries?.attempts ?? RETRIES_DEFAULT) + 1;
}

export function flowOf(config: FunctionConfig): Flow {
  return Object.fromEntries(Object.keys(flowOptions).map((option) => [option, config[option as keyof Flow]]));
}

/** One limit may be a bare number, or stand alone; none is zero. */
function listLimits(given: unknown): unknown {
  if (given === undefined || given === null) return [];
  const limits = Array.isArray(given) ? given : [typeof given === "number" ? { limit: given } : given];
  return limits.filter((limit) => limit?.limit !== 0);
}

function tellProblem(issue: z.core.$ZodIssue): string {
  if (issue.code !== "unrecognized_keys") return `${issue.path.join(".")} ${issue.message}`;
  const place = issue.path.length > 0 ? ` in ${issue.path.join(".")}` : "";
  return `this engine does not know ${issue.keys.join(", ")}${place}: leave it out, or run the app on another Inngest server`;
}
