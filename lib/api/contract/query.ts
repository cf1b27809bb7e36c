import { z } from "zod";

const DIGITS_MAX = 9;
const TEXT_CHARACTERS_MAX = 2000;

interface Bounds {
  min: number;
  max: number;
}

/** A whole number in an address: digits and nothing else. */
export function queryInteger({ min, max }: Bounds) {
  const wanted = `Expected a whole number from ${min} to ${max}.`;
  return z
    .string()
    .regex(new RegExp(`^\\d{1,${DIGITS_MAX}}$`), wanted)
    .transform(Number)
    .pipe(z.int().min(min, wanted).max(max, wanted))
    .meta({ override: { type: "integer", pattern: undefined, minimum: min, maximum: max } });
}

export function queryBoolean() {
  return z
    .enum(["true", "false"], "Expected true or false.")
    .transform((word) => word === "true")
    .meta({ override: { type: "boolean", enum: undefined } });
}

/** Several values behind one name, with commas between them: `status=draft,failed`. Names are given once alone. */
export function queryList<Item extends z.ZodType<unknown, string>>(item: Item, itemsMax: number) {
  return z
    .string()
    .max(TEXT_CHARACTERS_MAX)
    .transform((text) => text.split(",").map((part) => part.trim()))
    .pipe(z.array(item).min(1).max(itemsMax));
}
