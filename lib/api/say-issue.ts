import type { z } from "zod";
import { closestName } from "./closest-name";

type Issue = z.core.$ZodIssue;

const SHOWN_CHARACTERS_MAX = 40;
const OPTIONS_SHOWN_MAX = 30;

const types: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};

const formats: Record<string, string> = {
  datetime: "an RFC 3339 date and time with its offset, as 2027-04-15T14:00:00Z",
  date: "a date, as 2027-04-15",
  uuid: "a UUID, as the API gave it",
  guid: "a UUID, as the API gave it",
  url: "an absolute URL, as https://example.com/video.mp4",
  email: "an e-mail address",
};

/** What is wrong with one value, as a sentence. */
export function sayIssue(issue: Issue): string {
  const subject = subjectOf(issue.path);
  const { input } = issue;
  switch (issue.code) {
    case "invalid_type":
      if (input === undefined) return `${subject} is missing: ${types[issue.expected] ?? issue.expected}.`;
      return `${subject} must be ${types[issue.expected] ?? issue.expected}, not ${describe(input)}.`;
    case "invalid_value":
      return sayOptions(subject, issue.values.map(String), input);
    case "too_big":
      return sayBound(subject, issue.origin, { word: "at most", bound: Number(issue.maximum), input });
    case "too_small":
      return sayBound(subject, issue.origin, { word: "at least", bound: Number(issue.minimum), input });
    case "invalid_format":
      if (formats[issue.format])
        return `${subject} must be ${formats[issue.format]}, not ${describe(input)}.`;
      return `${subject} does not have the form that the reference names: ${describe(input)}.`;
    case "not_multiple_of":
      return `${subject} must be a multiple of ${issue.divisor}, not ${describe(input)}.`;
    case "invalid_union":
      if (issue.inclusive !== false && issue.options) {
        return sayOptions(subject, issue.options.map(String), kindIn(input, issue.discriminator));
      }
      return `${subject} fits none of the forms that it may have.`;
    default:
      return `${subject} does not fit.`;
  }
}

function kindIn(input: unknown, discriminator = ""): unknown {
  return input !== null && typeof input === "object" ? Reflect.get(input, discriminator) : input;
}

function subjectOf(path: readonly PropertyKey[]): string {
  const name = path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${clip(String(step))}`))
    .join("");
  return name === "" ? "The whole" : `\`${name.replace(/^\./, "")}\``;
}

function describe(input: unknown): string {
  if (input === undefined) return "nothing";
  if (input === null) return "null";
  if (typeof input === "string") return input === "" ? "an empty text" : JSON.stringify(clip(input));
  if (typeof input === "number" || typeof input === "boolean") return String(input);
  return Array.isArray(input) ? "a list" : "an object";
}

function clip(text: string): string {
  return text.length > SHOWN_CHARACTERS_MAX ? `${text.slice(0, SHOWN_CHARACTERS_MAX).toWellFormed()}…` : text;
}

function sayOptions(subject: string, values: string[], input: unknown): string {
  if (input === undefined) return `${subject} is missing: ${orList(values)}.`;
  const meant = typeof input === "string" ? closestName(input, values) : null;
  const hint = meant ? ` Did you mean ${meant}?` : "";
  return `${subject} must be ${orList(values)}, not ${describe(input)}.${hint}`;
}

function orList(values: string[]): string {
  if (values.length === 1) return values[0] ?? "";
  return `one of ${values.slice(0, OPTIONS_SHOWN_MAX).join(", ")}${values.length > OPTIONS_SHOWN_MAX ? ", …" : ""}`;
}

function sayBound(
  subject: string,
  origin: string,
  { word, bound, input }: { word: string; bound: number; input: unknown },
): string {
  if (origin === "string" && typeof input === "string") {
    if (input === "") return `${subject} must not be empty.`;
    return `${subject} must have ${word} ${bound} characters; it has ${input.length}.`;
  }
  if (origin === "array" && Array.isArray(input)) {
    return `${subject} must have ${word} ${bound} ${bound === 1 ? "item" : "items"}; it has ${input.length}.`;
  }
  return `${subject} must be ${word} ${bound}, not ${describe(input)}.`;
}
