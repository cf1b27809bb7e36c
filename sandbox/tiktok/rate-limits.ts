import type { Call } from "./call.ts";
import { Violation } from "./reply.ts";

const CALLS_PER_MINUTE: Record<string, number> = {
  creator_info: 20,
  init: 6,
  inbox_init: 6,
  content_init: 6,
  status: 30,
  user_info: 600,
  video_list: 600,
  video_query: 600,
  // None is documented.
  cancel: Number.POSITIVE_INFINITY,
};

/** A sliding minute per access token (or what rateWindowMs makes of it); a refused call does not count. */
export function countCall({ store, config, route }: Call, accessToken: string): void {
  const limit = CALLS_PER_MINUTE[route];
  if (limit === undefined) throw new Error(`No limit is known for ${route}.`);
  const now = config.now();
  store.run("DELETE FROM hits WHERE at <= ?", now - config.rateWindowMs);
  const hits = store.one<{ count: number }>(
    "SELECT count(*) AS count FROM hits WHERE accessToken = ? AND route = ?",
    accessToken,
    route,
  );
  if (hits && hits.count >= limit) {
    throw new Violation(429, "rate_limit_exceeded", `More than ${limit} calls in a minute with one token.`);
  }
  store.insert("hits", { accessToken, route, at: now });
}
