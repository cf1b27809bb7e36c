import { declarations } from "@/lib/accounts/rules";

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

/** What most programs need, to begin with. */
export const scopePresets = {
  read: ["accounts:read", "media:read", "posts:read", "webhooks:read", "usage:read"],
  drafts: ["accounts:read", "media:read", "media:write", "posts:read", "posts:write"],
  publish: ["accounts:read", "media:read", "media:write", "posts:read", "posts:write", "posts:publish"],
} as const satisfies Record<string, readonly Scope[]>;
export type ScopePreset = keyof typeof scopePresets;

/** How long a secret goes on beside the one that takes its place. */
export const overlapHours = [0, 1, 24, 168] as const;
export type OverlapHours = (typeof overlapHours)[number];

/** What a maker can agree to for posts of a key that state their own privacy; the second covers the first. */
export const keyDeclarations: readonly string[] = [declarations.music, declarations.branded];

/** So long before a key expires its people are told. */
export const EXPIRY_NOTICE_DAYS = 7;
/** Of the list of keys: how many days of requests it shows. */
export const USAGE_DAYS = 30;
