import { createHash } from "node:crypto";
import { evaluate as evaluateCel, parse } from "@marcbachmann/cel-js";

const KEY_CHARACTERS_MAX = 120;

export type ExpressionContext = { event: unknown; async?: unknown };

export function isExpression(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

/** An expression that cannot be evaluated for this event, say for a missing field, does not match it. */
export function matches(expression: string | null, context: ExpressionContext): boolean {
  return expression === null || evaluate(expression, context) === true;
}

/**
 * The value of a key expression as text; events that lack the field share the empty key. What is too long for an index,
 * or has the NUL that Postgres' text has not, goes by its digest.
 */
export function keyOf(expression: string, context: ExpressionContext): string {
  const value = evaluate(expression, context);
  if (value === undefined) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const isPlain = text.length <= KEY_CHARACTERS_MAX && !text.includes("\0");
  return isPlain ? text : createHash("sha256").update(text).digest("hex");
}

/** Undefined for an expression that cannot be evaluated for this event. */
export function evaluate(expression: string, context: ExpressionContext): unknown {
  try {
    return evaluateCel(expression, context);
  } catch {
    return undefined;
  }
}
