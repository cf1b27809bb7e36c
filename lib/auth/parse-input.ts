import type { z } from "zod";
import { AppError } from "@/lib/errors";

/** The first thing that is not right, and the field it belongs to. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw toAppError(result.error);
}

export function toAppError(error: z.ZodError): AppError {
  const [issue] = error.issues;
  const field = issue?.path.join(".");
  return new AppError("invalid", issue?.message ?? "This is not valid.", {
    ...(field ? { field } : {}),
    cause: error,
  });
}
