import "server-only";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/db";
import { rateLimits } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { AppError } from "@/lib/errors";

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/**
 * The bounds on everybody together keep the work of hashing passwords within what a server can do. What is counted by
 * address counts each network for itself, so that a stranger elsewhere locks nobody out; the bound over all networks is
 * wide, and a link by mail leads past it.
 */
export const limits = {
  "sign in, by address": { points: 10, duration: 15 * MINUTE_SECONDS },
  "sign in, by address, from anywhere": { points: 100, duration: HOUR_SECONDS },
  "sign in, by network": { points: 50, duration: 15 * MINUTE_SECONDS },
  "sign in, everybody": { points: 600, duration: MINUTE_SECONDS },
  "sign up, by network": { points: 20, duration: HOUR_SECONDS },
  "sign up, everybody": { points: 200, duration: HOUR_SECONDS },
  "check prefix": { points: 10, duration: 5 * MINUTE_SECONDS },
  "passcode, by link": { points: 10, duration: 15 * MINUTE_SECONDS },
  "passcode, by network": { points: 30, duration: 15 * MINUTE_SECONDS },
  "passcode, everybody": { points: 300, duration: MINUTE_SECONDS },
  "guest words, by link": { points: 60, duration: HOUR_SECONDS },
  "guest words, by network": { points: 120, duration: HOUR_SECONDS },
  "change password": { points: 10, duration: 15 * MINUTE_SECONDS },
  "second step": { points: 10, duration: 15 * MINUTE_SECONDS },
  "second step, a day": { points: 50, duration: DAY_SECONDS },
  "ask for a reset, by address": { points: 5, duration: HOUR_SECONDS },
  "ask for a reset, by network": { points: 20, duration: HOUR_SECONDS },
  "ask for a reset, everybody": { points: 120, duration: MINUTE_SECONDS },
  "ask for verification": { points: 5, duration: HOUR_SECONDS },
  "change address": { points: 5, duration: HOUR_SECONDS },
  /** Each reads a whole workspace, or all there is of a person. */
  "export data": { points: 10, duration: HOUR_SECONDS },
} as const;
export type Limit = keyof typeof limits;

const limiters = new Map<Limit, RateLimiterDrizzle>();

/** Counts one attempt, or says how long to wait. Keys are kept as hashes: they hold addresses. */
export async function throttle(limit: Limit, key = ""): Promise<void> {
  try {
    await limiterOf(limit).consume(sha256(key));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new AppError("throttled", `Too many attempts. Try again in ${inWords(refused.msBeforeNext)}.`);
  }
}

/** Whoever got in by their own password has not been guessing. */
export async function forgiveAttempts(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).delete(sha256(key));
}

function limiterOf(limit: Limit): RateLimiterDrizzle {
  const known = limiters.get(limit);
  if (known) return known;
  const made = new RateLimiterDrizzle({
    ...limits[limit],
    storeClient: db,
    schema: rateLimits,
    keyPrefix: limit,
  });
  limiters.set(limit, made);
  return made;
}

function inWords(waitMs: number): string {
  const minutes = Math.ceil(waitMs / 60_000);
  if (minutes > 60) return `${Math.ceil(minutes / 60)} hours`;
  return minutes > 1 ? `${minutes} minutes` : "a minute";
}
