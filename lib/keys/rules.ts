/** What a key may do, by resource. `posts:publish` is whatever lets a post go out; drafts need `posts:write` alone. */
export const scopes = [
  "accounts:read",
  "media:read",
  "media:write",
  "posts:read",
  "posts:write",
  "posts:publish",
  "webhooks:read",
  "webhooks:write",
  "keys:write",
  "usage:read",
] as const;
export type Scope = (typeof scopes)[number];

export function isScope(name: string): name is Scope {
  return (scopes as readonly string[]).includes(name);
}

export const LIVE_PREFIX = "cp_live_";
export const TEST_PREFIX = "cp_test_";
/** Characters that are shown of a key, its kind included. */
export const SHOWN_PREFIX_CHARACTERS = 12;
export const KEY_NAME_MAX = 60;
export const KEYS_PER_WORKSPACE_MAX = 100;
export const KEY_ACCOUNTS_MAX = 500;
