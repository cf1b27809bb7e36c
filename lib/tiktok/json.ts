import { z } from "zod";

/**
 * TikTok's ids are 64-bit numbers, which JSON.parse would round: such a number stays the text it was.
 * Undefined for a text that is no JSON, such as a gateway's HTML.
 */
export function findJson(text: string): unknown {
  try {
    return JSON.parse(text, keepWideNumbers);
  } catch {
    return undefined;
  }
}

function keepWideNumbers(_key: string, value: unknown, context?: { source?: string }): unknown {
  const isWide = typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isWide ? (context?.source ?? value) : value;
}

/** An id as a string, whether TikTok wrote a number or a string. */
export const WideId = z.union([
  z.string().regex(/^\d{1,20}$/),
  z.number().int().nonnegative().transform(String),
]);
