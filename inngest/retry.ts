import { NonRetriableError, RetryAfterError } from "inngest";
import { AppError } from "@/lib/errors";
import { TikTokError } from "@/lib/tiktok";

const SECOND_MS = 1000;

/** Turns what a verb throws into a decision about trying again. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TikTokError) throw decide(error);
    if (error instanceof AppError && error.code !== "unavailable") {
      throw new NonRetriableError(error.message, { cause: error });
    }
    throw error;
  }
}

function decide(error: TikTokError): Error {
  const message = `${error.code}: ${error.message}`;
  if (error.retryAfterSeconds !== null && ["retry", "wait"].includes(error.kind)) {
    return new RetryAfterError(message, error.retryAfterSeconds * SECOND_MS);
  }
  return error.kind === "retry" ? new Error(message) : new NonRetriableError(message);
}
