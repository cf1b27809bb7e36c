import { z } from "zod";
import type { Tx } from "./database.ts";
import { parseDuration } from "./durations.ts";
import { isExpression } from "./expressions.ts";

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
const STARTS_MAX = 1_000_000;
const BATCH_EVENTS_MAX = 1000;

export const Expression = z.string().refine(isExpression, "is not an expression this engine can read");
export const Duration = z.string().refine((text) => parseDuration(text) !== undefined, "is not a duration");

const Count = z.number().int().min(1).max(STARTS_MAX);
const Throttle = z.strictObject({
  limit: Count,
  period: between(SECOND_MS, 7 * DAY_MS, "1s and 7d"),
  burst: z.number().int().min(0).max(STARTS_MAX).nullish(),
  key: Expression.nullish(),
});
const RateLimit = z.strictObject({
  limit: Count,
  period: between(SECOND_MS, DAY_MS, "1s and 24h"),
  key: Expression.nullish(),
});
const Debounce = z.strictObject({
  period: between(SECOND_MS, 7 * DAY_MS, "1s and 7d"),
  timeout: between(SECOND_MS, 7 * DAY_MS, "1s and 7d").nullish(),
  key: Expression.nullish(),
});
const Singleton = z.strictObject({ mode: z.enum(["skip", "cancel"]), key: Expression.nullish() });
const Priority = z.strictObject({ run: Expression.nullish() });
const Timeouts = z.strictObject({
  start: between(SECOND_MS, YEAR_MS, "1s and 365d").nullish(),
  finish: between(SECOND_MS, YEAR_MS, "1s and 365d").nullish(),
});
const Batch = z.strictObject({
  maxSize: z.number().int().min(1).max(BATCH_EVENTS_MAX),
  timeout: between(SECOND_MS, DAY_MS, "1s and 24h"),
  key: Expression.nullish(),
  if: Expression.nullish(),
});

export const flowOptions = {
  idempotency: Expression.nullish(),
  throttle: Throttle.nullish(),
  rateLimit: RateLimit.nullish(),
  debounce: Debounce.nullish(),
  singleton: Singleton.nullish(),
  priority: Priority.nullish(),
  timeouts: Timeouts.nullish(),
  batchEvents: Batch.nullish(),
};

const Flow = z.object(flowOptions);
/** How a function's runs may start; each time is in milliseconds. */
export type Flow = z.infer<typeof Flow>;
export type Throttle = z.infer<typeof Throttle>;
export type RateLimit = z.infer<typeof RateLimit>;
export type Debounce = z.infer<typeof Debounce>;
export type Singleton = z.infer<typeof Singleton>;
export type Timeouts = z.infer<typeof Timeouts>;
export type Batch = z.infer<typeof Batch>;

/** Undefined when the app no longer has the function. */
export async function readFlow(tx: Tx, functionId: string): Promise<Flow | undefined> {
  const [found] = await tx<{ flow: Flow }[]>`select flow from engine.functions where id = ${functionId}`;
  return found?.flow;
}

function between(minMs: number, maxMs: number, words: string) {
  return Duration.transform((text) => parseDuration(text)!).refine(
    (ms) => ms >= minMs && ms <= maxMs,
    `must lie between ${words}`,
  );
}
