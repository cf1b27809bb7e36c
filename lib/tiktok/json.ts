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

export const LIST_MAX = 100;

/** Null when it is missing or empty. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value || null);

export const count = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().nonnegative());

/** A number that nothing depends on: null when TikTok leaves it out or writes something else. */
export const counter = count
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** The end of the year 9999: a Date still holds it. */
const UNIX_SECONDS_MAX = 253_402_300_799;

export const moment = count
  .refine((seconds) => seconds <= UNIX_SECONDS_MAX)
  .transform((seconds) => new Date(seconds * 1000));
