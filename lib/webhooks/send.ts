import "server-only";
import { guardedFetch, OutsideError } from "@/lib/guarded-fetch";
import { readRetryAfter } from "./retry-plan";
import { ANSWER_BYTES_MAX, ANSWER_TIMEOUT_MS } from "./rules";
import { type Secrets, signHeaders } from "./signing";
import { isAllowed, isNamed } from "./target";

export interface Parcel extends Secrets {
  url: string;
  eventId: string;
  body: string;
}

/** What came of one try. */
export interface Outcome {
  isTaken: boolean;
  at: Date;
  durationMs: number;
  /** Null where no answer came; then `problem` says why. */
  status: number | null;
  answer: string | null;
  problem: string | null;
  /** Until when it asks to be left in peace. */
  pausedUntil: Date | null;
  /** It says that nothing will ever be taken here again. */
  isGone: boolean;
}

/** One POST, whatever comes of it: nothing here is thrown but bugs. */
export async function sendParcel(parcel: Parcel, now: Date): Promise<Outcome> {
  const began = performance.now();
  const outcome = await ask(parcel, now);
  return { ...outcome, at: now, durationMs: Math.round(performance.now() - began) };
}

async function ask(parcel: Parcel, now: Date): Promise<Omit<Outcome, "at" | "durationMs">> {
  const none = { isTaken: false, status: null, answer: null, pausedUntil: null, isGone: false };
  try {
    const url = new URL(parcel.url);
    if (url.protocol !== "https:" && !isNamed(url)) {
      return { ...none, problem: "Only addresses that begin with https:// are told." };
    }
    const { status, headers, body } = await guardedFetch(url, {
      method: "POST",
      headers: {
        ...signHeaders(parcel, { id: parcel.eventId, body: parcel.body }, now),
        "content-type": "application/json",
        "content-length": String(Buffer.byteLength(parcel.body)),
        "user-agent": "Cuepost-Webhooks/1.0",
      },
      body: parcel.body,
      timeoutMs: ANSWER_TIMEOUT_MS,
      bodyBytesMax: ANSWER_BYTES_MAX,
      isAllowed,
    });
    const asksForPeace = status === 429 || status === 503;
    return {
      ...{ isTaken: status >= 200 && status < 300, isGone: status === 410, status },
      answer: toText(body),
      problem: status >= 300 && status < 400 ? "It leads elsewhere, and redirects are not followed." : null,
      pausedUntil: asksForPeace ? readRetryAfter(headers["retry-after"], now) : null,
    };
  } catch (error) {
    if (error instanceof OutsideError) return { ...none, problem: error.message };
    throw error;
  }
}

/** As far as it is text; Postgres takes no NUL in one. */
function toText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll("\u0000", "").toWellFormed();
}
