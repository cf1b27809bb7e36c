import { bound } from "./bound";
import type { TikTokEndpoint } from "./endpoints";
import { errorTable, findKnownCode, type Row, type TikTokErrorKind } from "./error-table";

export { errorTable, type TikTokErrorKind } from "./error-table";

export interface ErrorFacts {
  endpoint?: TikTokEndpoint | null;
  logId?: string | null;
  httpStatus?: number | null;
  retryAfterSeconds?: number | null;
  /** TikTok's own words, for "details"; never shown as the message. */
  detail?: string | null;
  cause?: unknown;
}

/** What TikTok said. `message` is for a person; nothing in here holds a token or a signed address. */
export class TikTokError extends Error {
  override readonly name = "TikTokError";
  /** The table's spelling, or TikTok's own when the table lacks the word. */
  readonly code: string;
  /** As TikTok wrote it, in its case and with its spaces. */
  readonly rawCode: string;
  readonly kind: TikTokErrorKind;
  readonly endpoint: TikTokEndpoint | null;
  readonly logId: string | null;
  readonly httpStatus: number | null;
  readonly retryAfterSeconds: number | null;
  readonly detail: string | null;
  /** The same as `isLostAnswer`; for a refresh: the old refresh token may be spent, and the new pair is gone. */
  readonly isAnswerLost: boolean;

  constructor(code: string, kind: TikTokErrorKind, facts: ErrorFacts & { message: string }) {
    super(facts.message, { cause: facts.cause });
    this.rawCode = bound(code, CODE_CHARACTERS_MAX);
    this.code = findKnownCode(code) ?? this.rawCode;
    this.kind = kind;
    this.endpoint = facts.endpoint ?? null;
    this.logId = facts.logId ? bound(facts.logId, CODE_CHARACTERS_MAX) : null;
    this.httpStatus = facts.httpStatus ?? null;
    this.retryAfterSeconds = facts.retryAfterSeconds ?? defaultWaitSeconds(kind, this.code);
    this.detail = facts.detail ? bound(facts.detail, DETAIL_CHARACTERS_MAX) : null;
    this.isAnswerLost = mayBeDone(this.code, this.httpStatus ?? 0) && !wasNeverSent(facts.cause);
  }
}

const RATE_WINDOW_SECONDS = 60;
const DETAIL_CHARACTERS_MAX = 300;
const CODE_CHARACTERS_MAX = 80;

/** They end within 24 hours, at no moment that TikTok tells. */
const dailyCaps = new Set<string>([
  "spam_risk_too_many_posts",
  "reached_active_user_cap",
  "spam_risk_too_many_pending_share",
]);

const lostAnswers = new Set<string>([
  "timeout",
  "unreachable",
  "unreadable_answer",
  "unexpected_address",
  "internal_error",
  "server_error",
]);

const causesBeforeSending = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);
const CAUSES_MAX = 5;

/** No connection came about, so nothing can have been done at the other end. */
function wasNeverSent(cause: unknown): boolean {
  let found = cause;
  for (let depth = 0; depth < CAUSES_MAX && found instanceof Error; depth++) {
    if ("code" in found && causesBeforeSending.has(String(found.code))) return true;
    found = found.cause;
  }
  return false;
}

/**
 * True when TikTok may have done what it was asked although no answer says so: a silence, a broken connection, a
 * gateway's page, a fault midway. TikTok has no idempotency key, so repeating an init that it was to pull a file for
 * can post twice. An init for an upload is safe to repeat: nothing is published before its last byte.
 */
export function isLostAnswer(error: TikTokError): boolean {
  return error.isAnswerLost;
}

/** A refusal with a word that is known is one, whatever its status; behind any other 5xx all is possible. */
function mayBeDone(code: string, httpStatus: number): boolean {
  return lostAnswers.has(code) || (httpStatus >= 500 && !findKnownCode(code));
}

/** Names a code and lets the table say what it means; an unknown one is judged by its HTTP status. */
export function toTikTokError(code: string, facts: ErrorFacts = {}): TikTokError {
  const known = findKnownCode(code);
  const [kind, message] = known ? errorTable[known] : judgeUnknown(code, facts.httpStatus ?? 0);
  return new TikTokError(code, kind, { ...facts, message });
}

function judgeUnknown(code: string, httpStatus: number): Row {
  if (httpStatus >= 500) return errorTable.internal_error;
  if (httpStatus === 429) return errorTable.rate_limit_exceeded;
  if (httpStatus === 401) return errorTable.access_token_invalid;
  const name = bound(code.trim(), CODE_CHARACTERS_MAX);
  return ["ask the person", `Refused by TikTok with "${name}", a word that Cuepost does not know.`];
}

function defaultWaitSeconds(kind: TikTokErrorKind, code: string): number | null {
  return kind === "wait" && !dailyCaps.has(code) ? RATE_WINDOW_SECONDS : null;
}
