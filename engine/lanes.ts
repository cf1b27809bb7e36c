import type { Tx } from "./database.ts";
import { type ExpressionContext, evaluate, keyOf } from "./expressions.ts";

export type Control = "throttle" | "rate" | "debounce" | "singleton" | "batch";

/** All starts of a function that share one key under one control. The key is short, so this may name a job. */
export function laneOf(control: Control, functionId: string, value: string): string {
  return `${control}:${functionId}:${value}`;
}

export function keyValueOf(key: string | null | undefined, context: ExpressionContext): string {
  return key ? keyOf(key, context) : "";
}

/** A key that comes out false exempts its event from the control. */
export function isExempt(key: string | null | undefined, context: ExpressionContext): boolean {
  return Boolean(key) && evaluate(key!, context) === false;
}

/** Until the transaction ends, no other start of the lane is decided, by this process or another. */
export async function lockLane(tx: Tx, lane: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`engine.lane:${lane}`}, 0))`;
}
