import fc from "fast-check";
import { z } from "zod";

/** As far as zod writes it. */
interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema | boolean;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

const DEPTH_MAX = 6;
const ITEMS_MAX = 3;
const TEXT_MAX = 40;

/** Ids that lead to something, so that not everything ends at "there is no such thing". */
export type KnownIds = readonly string[];

/** Values that a schema takes, or nearly: what it says in code alone is not known here. */
export function fitting(schema: z.ZodType, ids: KnownIds): fc.Arbitrary<unknown> {
  const root = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", cycles: "ref" }) as JsonSchema;
  return build(root, { root, ids, depth: 0 });
}

interface Building {
  root: JsonSchema;
  ids: KnownIds;
  depth: number;
}

function build(schema: JsonSchema, at: Building): fc.Arbitrary<unknown> {
  if (at.depth > DEPTH_MAX) return fc.constant(null);
  const within = { ...at, depth: at.depth + 1 };
  if (schema.$ref) return build(at.root.$defs?.[schema.$ref.split("/").at(-1) ?? ""] ?? {}, within);
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((option) => build(option, within)));
  if (schema.allOf) return fc.tuple(...schema.allOf.map((part) => build(part, within))).map(merge);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case "object":
      return buildObject(schema, within);
    case "array":
      return fc.array(build(typeof schema.items === "object" ? schema.items : {}, within), {
        minLength: Math.min(schema.minItems ?? 0, ITEMS_MAX),
        maxLength: Math.min(schema.maxItems ?? ITEMS_MAX, ITEMS_MAX),
      });
    case "integer":
      return fc.integer(boundsOf(schema));
    case "number":
      return fc.double({ ...boundsOf(schema), noNaN: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "string":
      return buildText(schema, at.ids);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

const merge = (parts: unknown[]) => Object.assign({}, ...parts);

function boundsOf({ minimum, maximum }: JsonSchema) {
  const min = Math.max(minimum ?? -1000, -1_000_000_000);
  return { min, max: Math.max(min, Math.min(maximum ?? 1000, 1_000_000_000)) };
}

function buildObject({ properties = {}, required = [] }: JsonSchema, at: Building): fc.Arbitrary<unknown> {
  const parts = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, build(part, at)]));
  return fc.record(parts, { requiredKeys: required.filter((name) => name in parts) });
}

const instant = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());

function buildText({ format, pattern, minLength = 0, maxLength = TEXT_MAX }: JsonSchema, ids: KnownIds) {
  if (format === "uuid") return fc.oneof(fc.constantFrom(...ids), fc.uuid());
  if (format === "date-time") return instant;
  if (format === "date") return instant.map((text) => text.slice(0, 10));
  if (format === "uri") return fc.webUrl();
  if (format === "email") return fc.emailAddress();
  const max = Math.min(maxLength, Math.max(minLength, TEXT_MAX));
  if (pattern) return fc.oneof(fc.stringMatching(new RegExp(pattern)), fc.constantFrom(...ids));
  return fc.string({ minLength: Math.min(minLength, max), maxLength: max, unit: "grapheme" });
}

const LONG = 20_000;

/** What nobody expects in a field. */
export const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    0,
    -1,
    0.1,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    true,
    [],
    {},
    [[[[]]]],
    "\u0000",
    "a\u0000b",
    "\ud800",
    "\u202egnp.exe",
    "👩‍👩‍👧‍👦".repeat(50),
    "Z̴̛͓͇a̶l̷g̸o",
    "'; drop table posts; --",
    "../../../../etc/passwd",
    "{{7*7}}<script>",
    "0000-00-00T00:00:00Z",
    "275760-09-13T00:00:00.001Z",
    "9999-12-31T23:59:59.999999999Z",
    "2027-02-30T00:00:00Z",
    "http://[::1]:5432/",
    "file:///etc/passwd",
    "00000000-0000-0000-0000-000000000000",
    "x".repeat(LONG),
    Array(LONG).fill(0),
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary", maxLength: TEXT_MAX }),
);

const oddKeys = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "", "a/b~c", "id", "\u0000"),
  fc.string({ unit: "binary", maxLength: 12 }),
);

/** The same value with one place put wrong: replaced, taken out, or with something beside it that nobody knows. */
export function mutated(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      value,
      fc.array(fc.nat(20), { maxLength: 4 }),
      fc.constantFrom("replace", "remove", "add"),
      strange,
      oddKeys,
    )
    .map(([whole, steps, deed, odd, key]) => change(structuredClone(whole), steps, { deed, odd, key }));
}

interface Deed {
  deed: string;
  odd: unknown;
  key: string;
}

function change(value: unknown, steps: readonly number[], how: Deed): unknown {
  if (value === null || typeof value !== "object") return how.odd;
  const keys = Object.keys(value);
  const [step, ...rest] = steps;
  if (step === undefined || keys.length === 0) {
    if (how.deed !== "add") return how.odd;
    Object.defineProperty(value, how.key, { value: how.odd, enumerable: true, configurable: true });
    return value;
  }
  const at = keys[step % keys.length] ?? "";
  if (how.deed === "remove" && rest.length === 0) Reflect.deleteProperty(value, at);
  else Reflect.set(value, at, change(Reflect.get(value, at), rest, how));
  return value;
}
