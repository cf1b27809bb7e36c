export const LINK_DAYS_DEFAULT = 14;
export const LINK_DAYS_MAX = 60;
/** Links of a workspace that are open at once. */
export const OPEN_LINKS_MAX = 200;
/** Links that a list shows: the newest. */
export const LISTED_LINKS_MAX = 300;
export const LINK_ACCOUNTS_MAX = 100;
export const PLAN_DAYS_MAX = 31;
export const PLAN_POSTS_MAX = 200;
export const PASSCODE_CHARS_MIN = 4;
export const PASSCODE_CHARS_MAX = 64;
export const VISITORS_KEPT_MAX = 8;
export const GUEST_NAME_CHARS_MAX = 60;

interface Link {
  revokedAt: Date | null;
  expiresAt: Date;
}

export function linkState({ revokedAt, expiresAt }: Link, now: Date): "open" | "revoked" | "expired" {
  if (revokedAt) return "revoked";
  return expiresAt > now ? "open" : "expired";
}

/** How many days a plan has, both ends included. */
export function countDays(firstDay: string, lastDay: string): number {
  return Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000) + 1;
}
