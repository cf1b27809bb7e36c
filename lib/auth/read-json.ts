import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { parseInput } from "./parse-input";

const BODY_BYTES_MAX = 64 * 1024;

/** The body of a handler's request, bounded and judged. */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const statedBytes = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY);
  if (!(statedBytes <= BODY_BYTES_MAX)) throw new AppError("invalid", "This is too much at once.");
  const body: unknown = await request.json().catch((cause: unknown) => {
    throw new AppError("invalid", "This is no JSON.", { cause });
  });
  return parseInput(schema, body);
}
