import "server-only";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/db";
import { rateLimits } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { getEnv } from "@/lib/env";
import { WINDOW_SECONDS, WRONG_KEYS_FROM_ANYWHERE, WRONG_KEYS_PER_WINDOW } from "./rules";

export type Kind = "reads" | "writes" | "wrong keys" | "wrong keys, from anywhere";

/** Where a key, or a network, stands in its window. */
export interface Counted {
  limit: number;
  remaining: number;
  resetSeconds: number;
  isOver: boolean;
}

const points: Record<Kind, () => number> = {
  reads: () => getEnv().API_READS_PER_MINUTE,
  writes: () => getEnv().API_WRITES_PER_MINUTE,
  "wrong keys": () => WRONG_KEYS_PER_WINDOW,
  "wrong keys, from anywhere": () => WRONG_KEYS_FROM_ANYWHERE,
};

const limiters = new Map<Kind, RateLimiterDrizzle>();

/** Counts one request over all processes. Whoever is over the limit is remembered here until their window ends. */
export async function countRequest(kind: Kind, whose: string): Promise<Counted> {
  try {
    return toCounted(kind, await limiterOf(kind).consume(sha256(whose)));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { ...toCounted(kind, refused), isOver: true };
  }
}

function toCounted(kind: Kind, { remainingPoints, msBeforeNext }: RateLimiterRes): Counted {
  const resetSeconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return { limit: points[kind](), remaining: Math.max(0, remainingPoints), resetSeconds, isOver: false };
}

function limiterOf(kind: Kind): RateLimiterDrizzle {
  const known = limiters.get(kind);
  if (known) return known;
  const limit = points[kind]();
  const made = new RateLimiterDrizzle({
    ...{ storeClient: db, schema: rateLimits, keyPrefix: `api ${kind}` },
    ...{ points: limit, duration: WINDOW_SECONDS, inMemoryBlockOnConsumed: limit + 1 },
  });
  limiters.set(kind, made);
  return made;
}
