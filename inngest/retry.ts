import { NonRetriableError, RetryAfterError } from "inngest";
import { AppError } from "@/lib/errors";
import { StorageError } from "@/lib/storage";
import { TikTokError } from "@/lib/tiktok";

const SECOND_MS = 1000;
/** Even steps, not an engine's doubling ones: a post is held within minutes, and no run falls silent for long. */
const RETRY_AFTER_SECONDS = 30;
const RETRY_AFTER_SECONDS_MAX = 300;

/** Turns what a verb throws into a decision about trying again. `beforeWait` learns how long nothing will be heard. */
export async function retrying<T>(
  work: () => Promise<T>,
  beforeWait?: (waitMs: number) => Promise<unknown>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const decision = decide(error);
    if (decision instanceof RetryAfterError) await beforeWait?.(Number(decision.retryAfter) * SECOND_MS);
    throw decision;
  }
}

function decide(error: unknown): Error {
  if (error instanceof TikTokError) return decideTikTok(error);
  const message = sayCause(error);
  const isFinal =
    (error instanceof AppError && error.code !== "unavailable") ||
    (error instanceof StorageError && error.kind !== "retry");
  return isFinal ? new NonRetriableError(message, { cause: error }) : after(message, null, error);
}

/** With its code before it where the sentence is one for a person, as a run that gives up will tell it. */
function sayCause(error: unknown): string {
  if (error instanceof AppError) return `${error.code}: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}

function decideTikTok(error: TikTokError): Error {
  const message = `${error.code}: ${error.message}`;
  const isPassing = error.kind === "retry" || error.kind === "wait";
  return isPassing ? after(message, error.retryAfterSeconds, error) : new NonRetriableError(message);
}

function after(message: string, askedSeconds: number | null, cause: unknown): RetryAfterError {
  const seconds = Math.min(askedSeconds ?? RETRY_AFTER_SECONDS, RETRY_AFTER_SECONDS_MAX);
  return new RetryAfterError(message, seconds * SECOND_MS, { cause });
}
