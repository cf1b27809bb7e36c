import { AppError, type AppErrorCode } from "@/lib/errors";
import { TikTokError, type TikTokErrorKind } from "@/lib/tiktok";
import { ApiProblem } from "./api-problem";
import type { ProblemCode } from "./contract/problem-codes";
import { jsonPointer } from "./json-pointer";

const WAIT_SECONDS_DEFAULT = 60;

const codes: Record<AppErrorCode, ProblemCode> = {
  invalid: "invalid_request",
  forbidden: "forbidden",
  "not-found": "not_found",
  conflict: "conflict",
  throttled: "rate_limited",
  unavailable: "unavailable",
};

/** What TikTok said, told apart from what Cuepost says of itself. */
const tiktokCodes: Record<TikTokErrorKind, ProblemCode> = {
  wait: "tiktok_rate_limited",
  retry: "tiktok_unavailable",
  reconnect: "reconnect_needed",
  "fix the post": "invalid_request",
  "fix the app": "tiktok_unavailable",
  "ask the person": "conflict",
};

const withWait: readonly ProblemCode[] = [
  "rate_limited",
  "unavailable",
  "tiktok_rate_limited",
  "tiktok_unavailable",
];

/** The problem that an error is to a program; null where nobody foresaw it. */
export function toProblem(error: unknown): ApiProblem | null {
  if (error instanceof ApiProblem) return error;
  const tiktok = findTikTokError(error);
  if (!(error instanceof AppError) && !tiktok) return null;
  const { message, field } = error as AppError;
  const code = tiktok ? tiktokCodes[tiktok.kind] : codes[(error as AppError).code];
  const waitSeconds = Math.ceil(tiktok?.retryAfterSeconds ?? WAIT_SECONDS_DEFAULT);
  return new ApiProblem(code, message, {
    pointer: field === undefined ? undefined : jsonPointer(field.split(".")),
    ...(withWait.includes(code) && { headers: { "retry-after": String(waitSeconds) } }),
    ...(tiktok && { more: { tiktok_code: tiktok.code } }),
    cause: error,
  });
}

/** A refusal in our own words keeps its code, whatever made us refuse; a silence or a limit is whose it is. */
function findTikTokError(error: unknown): TikTokError | null {
  if (error instanceof TikTokError) return error;
  if (!(error instanceof AppError) || !["throttled", "unavailable"].includes(error.code)) return null;
  return error.cause instanceof TikTokError ? error.cause : null;
}
