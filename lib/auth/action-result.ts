import { AppError, type AppErrorCode } from "@/lib/errors";
import { saySentence } from "./say-sentence";

export type ActionResult<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: AppErrorCode; message: string; field?: string };

/** What a person can be told becomes an answer; a bug stays loud. */
export async function toActionResult<Value>(work: () => Promise<Value>): Promise<ActionResult<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, field } = error;
    const message = await saySentence(error.message);
    return { ok: false, code, message, ...(field ? { field } : {}) };
  }
}
