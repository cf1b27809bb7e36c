/** Five posts each: below the six inits a minute that TikTok allows an account. */
export const ACCOUNTS = 200;
export const POSTS = 1000;
const MINUTE_MS = 60_000;

/** How far apart the posts of a case are due. */
export const cases = {
  "spread over a minute": MINUTE_MS / POSTS,
  "all at one instant": 0,
} as const;
export type Case = keyof typeof cases;

/** The cases follow one another in this distance, so that each finds TikTok's minute empty. */
export const CASE_EVERY_MS = 4 * MINUTE_MS;

export const usernameOf = (account: number) => `bench.${String(account).padStart(3, "0")}`;
/** Neighbours in time are of different accounts: those of one are twelve seconds apart. */
export const accountOf = (post: number) => post % ACCOUNTS;
export const captionOf = (name: Case, post: number) => `${name} ${String(post).padStart(4, "0")}`;
