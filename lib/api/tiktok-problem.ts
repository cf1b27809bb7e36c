import "server-only";
import { AppError } from "@/lib/errors";
import { TikTokError } from "@/lib/tiktok";
import { ApiProblem } from "./api-problem";

/** TikTok's limit is not ours: a program that waits for the wrong one waits in vain. */
export async function askingTikTok<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof AppError && error.cause instanceof TikTokError
      ? toProblem(error, error.cause)
      : error;
  }
}

function toProblem(error: AppError, { kind, code, retryAfterSeconds }: TikTokError): ApiProblem {
  const facts = {
    more: { tiktok_code: code },
    ...(retryAfterSeconds !== null && { headers: { "retry-after": String(retryAfterSeconds) } }),
    cause: error,
  };
  return new ApiProblem(kind === "wait" ? "tiktok_rate_limited" : "tiktok_unavailable", error.message, facts);
}
