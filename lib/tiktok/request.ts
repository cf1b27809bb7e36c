import { TikTokError, toTikTokError } from "./errors";

export type Fetch = typeof globalThis.fetch;

export interface Answer {
  httpStatus: number;
  text: string;
  retryAfterSeconds: number | null;
}

const ANSWER_TIMEOUT_MS = 15_000;
const ANSWER_BYTES_MAX = 1_000_000;
const RETRY_AFTER_SECONDS_MAX = 3_600;

/** One bounded exchange: a named timeout, no redirects, an answer that must fit. */
export async function request(fetch: Fetch, url: string, init: RequestInit): Promise<Answer> {
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  try {
    const response = await fetch(url, { ...init, redirect: "error", cache: "no-store", signal });
    return {
      httpStatus: response.status,
      retryAfterSeconds: readRetryAfter(response.headers.get("retry-after"), Date.now()),
      text: await readText(response),
    };
  } catch (cause) {
    if (cause instanceof TikTokError) throw cause;
    throw toTikTokError(signal.aborted ? "timeout" : "unreachable", { cause });
  }
}

async function readText(response: Response): Promise<string> {
  if (!response.body) return "";
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for await (const piece of response.body) {
    size += piece.byteLength;
    if (size > ANSWER_BYTES_MAX) throw toTikTokError("unreadable_answer", { httpStatus: response.status });
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

/** Seconds or an HTTP date; null when it is neither. */
export function readRetryAfter(header: string | null | undefined, nowMs: number): number | null {
  if (!header) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - nowMs) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), RETRY_AFTER_SECONDS_MAX);
}

/** The code for an answer that is no answer of TikTok's API: a gateway's HTML page, an empty body. */
export function codeOfForeignAnswer(httpStatus: number): string {
  if (httpStatus >= 500) return "internal_error";
  if (httpStatus === 429) return "rate_limit_exceeded";
  if (httpStatus === 401) return "access_token_invalid";
  return httpStatus >= 300 ? "unexpected_address" : "unreadable_answer";
}
