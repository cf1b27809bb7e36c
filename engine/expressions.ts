import { evaluate, parse } from "@marcbachmann/cel-js";

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
  return expression === null || evaluateSafely(expression, context) === true;
}

/** The value of a key expression as text; events that lack the field share the empty key. */
export function keyOf(expression: string, context: ExpressionContext): string {
  const value = evaluateSafely(expression, context);
  if (value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function evaluateSafely(expression: string, context: ExpressionContext): unknown {
  try {
    return evaluate(expression, context);
  } catch {
    return undefined;
  }
}
