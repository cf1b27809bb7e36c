import { ApiProblem } from "@/lib/api/api-problem";
import type { OperationShape } from "@/lib/api/contract/operation";
import { jsonPointer } from "@/lib/api/json-pointer";

export const BODY_BYTES_MAX = 1024 * 1024;
export const JSON_DEPTH_MAX = 16;
export const JSON_VALUES_MAX = 20_000;

/** Of the parser's own words, which quote the body around the place. */
const SAID_CHARACTERS_MAX = 200;

type BodyType = NonNullable<OperationShape["bodyType"]>;

/** The bytes of a body as text. They are counted as they come: a length that is stated need not be true. */
export async function readText(request: Request): Promise<string> {
  const statedBytes = Number(request.headers.get("content-length") ?? 0);
  if (statedBytes > BODY_BYTES_MAX) throw tooLarge();
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const part of request.body ?? []) {
    sizeBytes += part.byteLength;
    // Leaving the loop cancels the body: the rest is never read.
    if (sizeBytes > BODY_BYTES_MAX) throw tooLarge();
    parts.push(part);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
  } catch (cause) {
    throw new ApiProblem("invalid_json", "The body is not UTF-8.", { cause });
  }
}

/** Undefined where there is no body at all: the schema says whether one is needed. */
export function parseBody(request: Request, text: string, bodyType: BodyType = "application/json"): unknown {
  if (text === "") return undefined;
  assertType(request, bodyType);
  if (bodyType === "text/csv") return text.replaceAll("\0", "");
  const body = parseJson(text);
  assertSound(body);
  return body;
}

function tooLarge(): ApiProblem {
  return new ApiProblem("body_too_large", `A body has at most ${BODY_BYTES_MAX} bytes.`);
}

function assertType(request: Request, wanted: BodyType): void {
  const [given = "", ...details] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
  const charset = details.map((detail) => /^\s*charset\s*=\s*"?([^"\s]+)/.exec(detail)?.[1]).find(Boolean);
  const isPlain = (request.headers.get("content-encoding") ?? "identity") === "identity";
  if (given.trim() === wanted && (charset ?? "utf-8") === "utf-8" && isPlain) return;
  throw new ApiProblem("unsupported_media_type", `The body must be ${wanted}, as UTF-8, not compressed.`, {
    remedy: `Send the header Content-Type: ${wanted}.`,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const said = (cause as SyntaxError).message.slice(0, SAID_CHARACTERS_MAX).toWellFormed();
    throw new ApiProblem("invalid_json", `The body is no JSON: ${said}`, { cause });
  }
}

/** Text that no database holds, and shapes that nobody means, are refused before anything looks at them. */
function assertSound(body: unknown): void {
  const rest: { value: unknown; path: PropertyKey[] }[] = [{ value: body, path: [] }];
  let count = 0;
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, path } = next;
    count++;
    const innerCount = Array.isArray(value) ? value.length : 0;
    if (count + innerCount > JSON_VALUES_MAX)
      throw unsound(`A body holds at most ${JSON_VALUES_MAX} values.`, []);
    if (path.length > JSON_DEPTH_MAX)
      throw unsound(`A body is nested ${JSON_DEPTH_MAX} deep at the most.`, []);
    if (typeof value === "string" && !isSoundText(value)) {
      throw unsound("Text may hold neither U+0000 nor half a surrogate pair.", path);
    }
    if (value === null || typeof value !== "object") continue;
    for (const [key, inner] of Object.entries(value)) {
      if (!isSoundText(key)) throw unsound("A field's name holds U+0000 or half a surrogate pair.", path);
      rest.push({ value: inner, path: [...path, key] });
    }
  }
}

export function isSoundText(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

function unsound(detail: string, path: PropertyKey[]): ApiProblem {
  const pointer = jsonPointer(path);
  const errors = [{ pointer, code: "invalid_request" as const, detail }];
  return new ApiProblem("invalid_request", detail, { pointer, errors });
}
