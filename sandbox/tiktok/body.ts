import type { z } from "zod";
import type { Call } from "./call.ts";
import { Cut, Violation } from "./reply.ts";

const BODY_BYTES_MAX = 65_536;
/** A longer body is read to its end so that the refusal arrives, but not for ever. */
const DRAINED_BYTES_MAX = 16 * BODY_BYTES_MAX;

async function readText(call: Call): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  for await (const part of call.request as AsyncIterable<Buffer>) {
    sizeBytes += part.length;
    if (sizeBytes > DRAINED_BYTES_MAX) throw new Cut("The body goes on and on.");
    if (sizeBytes <= BODY_BYTES_MAX) parts.push(part);
  }
  return sizeBytes <= BODY_BYTES_MAX ? Buffer.concat(parts).toString("utf8") : undefined;
}

/** What two API families call a bad request: `invalid_param` in posting, `invalid_params` elsewhere. */
export type BadRequestCode = "invalid_param" | "invalid_params";

export async function readJson<Schema extends z.ZodType>(
  call: Call,
  schema: Schema,
  code: BadRequestCode,
): Promise<z.output<Schema>> {
  const text = await readText(call);
  if (text === undefined) throw new Violation(400, code, `The body is over ${BODY_BYTES_MAX} bytes.`);
  if (!/^application\/json(;|$)/i.test(call.request.headers["content-type"] ?? "")) {
    throw new Violation(400, code, "Content-Type must be application/json; charset=UTF-8.");
  }
  const parsed = schema.safeParse(parseJson(text, code));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Violation(400, code, `${issue?.path.join(".") || "body"}: ${issue?.message}`);
}

function parseJson(text: string, code: BadRequestCode): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw Object.assign(new Violation(400, code, "The body is not JSON."), { cause });
  }
}

export async function readForm(call: Call): Promise<URLSearchParams> {
  const text = await readText(call);
  if (text === undefined) throw new Violation(400, "invalid_request", "The body is too large.");
  if (!/^application\/x-www-form-urlencoded(;|$)/i.test(call.request.headers["content-type"] ?? "")) {
    throw new Violation(400, "invalid_request", "Content-Type must be application/x-www-form-urlencoded.");
  }
  return new URLSearchParams(text);
}
