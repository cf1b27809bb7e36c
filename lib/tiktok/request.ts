import type { TikTokEndpoint } from "./endpoints";
import { TikTokError, toTikTokError } from "./errors";

export type Fetch = typeof globalThis.fetch;

export interface Answer {
  httpStatus: number;
  text: string;
  retryAfterSeconds: number | null;
  /** From the header, which a gateway's page has too. */
  logId: string | null;
}

interface Exchange {
  fetch?: Fetch;
  url: string;
  init: RequestInit;
  endpoint?: TikTokEndpoint;
}

const ANSWER_TIMEOUT_MS = 15_000;
const ANSWER_BYTES_MAX = 1_000_000;
const RETRY_AFTER_SECONDS_MAX = 3_600;

/** One bounded exchange: a named timeout, no redirects, an answer that must fit. */
export async function request({ fetch = globalThis.fetch, url, init, endpoint }: Exchange): Promise<Answer> {
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  try {
    const response = await fetch(url, { ...init, redirect: "error", cache: "no-store", signal });
    return {
      httpStatus: response.status,
      retryAfterSeconds: readRetryAfter(response.headers.get("retry-after"), Date.now()),
      logId: response.headers.get("x-tt-logid"),
      text: await readText(response, endpoint),
    };
  } catch (cause) {
    if (cause instanceof TikTokError) throw cause;
    throw toTikTokError(signal.aborted ? "timeout" : "unreachable", { endpoint, cause });
  }
}

async function readText({ body, status }: Response, endpoint?: TikTokEndpoint): Promise<string> {
  if (!body) return "";
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for await (const piece of body) {
    size += piece.byteLength;
    if (size > ANSWER_BYTES_MAX) throw toTikTokError("unreadable_answer", { endpoint, httpStatus: status });
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

/** Seconds or an HTTP date, bounded; null when it is neither. */
export function readRetryAfter(header: string | null | undefined, nowMs: number): number | null {
  const value = header?.trim() ?? "";
  const isDate = /^[A-Za-z]{3,9}, .+ GMT$/.test(value);
  if (!isDate && !/^\d+$/.test(value)) return null;
  const seconds = isDate ? Math.ceil((Date.parse(value) - nowMs) / 1000) : Number(value);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), RETRY_AFTER_SECONDS_MAX);
}

/**
 * The code for an answer that is no answer of TikTok's API: a gateway's HTML page, an empty body. A 401 of that kind
 * says nothing about the token: a proxy wants somebody to sign in.
 */
export function codeOfForeignAnswer(httpStatus: number): string {
  if (httpStatus >= 500) return "internal_error";
  if (httpStatus === 408) return "timeout";
  if (httpStatus === 429) return "rate_limit_exceeded";
  if (httpStatus === 401) return "unreadable_answer";
  return httpStatus >= 300 ? "unexpected_address" : "unreadable_answer";
}

/** A header with such a value would not be sent, and the runtime's complaint would quote it. */
export function canBeHeader(value: string): boolean {
  return /^[\x21-\x7e]+$/.test(value);
}
