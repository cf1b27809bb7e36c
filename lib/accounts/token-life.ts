const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const RENEW_AT_USE_MS = 15 * MINUTE_MS;
const RENEW_AT_USE_SHARE = 1 / 8;
export const RENEW_AHEAD_SHARE = 1 / 4;
/** For an account from before Cuepost wrote down when its tokens were made. */
export const RENEW_AHEAD_MS = 30 * MINUTE_MS;

/** From here on people are warned of the end of a permission. */
export const PERMISSION_ENDS_SOON_MS = 14 * DAY_MS;
/** A permission that nears its end is renewed this often, in case TikTok then prolongs it. */
export const RENEW_PERMISSION_EVERY_MS = DAY_MS;

export interface TokenTimes {
  accessExpiresAt: Date | null;
  refreshExpiresAt: Date | null;
  refreshedAt: Date | null;
}

export function isAlive({ accessExpiresAt }: Pick<TokenTimes, "accessExpiresAt">, now: Date): boolean {
  return accessExpiresAt !== null && accessExpiresAt > now;
}

/** Whether a token has enough life left for what it is about to be used for. */
export function isGoodForUse(times: TokenTimes, now: Date): boolean {
  const lifeMs = findLife(times);
  const marginMs = Math.min(RENEW_AT_USE_MS, lifeMs === null ? Infinity : lifeMs * RENEW_AT_USE_SHARE);
  return leftMs(times, now) > marginMs;
}

/**
 * Whether the sweep should renew it now, used or not: each renewal also brings a new refresh token, so that no
 * permission ends because nobody posted for months.
 */
export function isRenewalDue(times: TokenTimes, now: Date): boolean {
  const lifeMs = findLife(times);
  if (leftMs(times, now) <= (lifeMs === null ? RENEW_AHEAD_MS : lifeMs * RENEW_AHEAD_SHARE)) return true;
  const permissionLeftMs = (times.refreshExpiresAt?.getTime() ?? Infinity) - now.getTime();
  const ageMs = now.getTime() - (times.refreshedAt?.getTime() ?? 0);
  return permissionLeftMs <= PERMISSION_ENDS_SOON_MS && ageMs >= RENEW_PERMISSION_EVERY_MS;
}

function findLife({ accessExpiresAt, refreshedAt }: TokenTimes): number | null {
  const lifeMs = accessExpiresAt && refreshedAt && accessExpiresAt.getTime() - refreshedAt.getTime();
  return lifeMs && lifeMs > 0 ? lifeMs : null;
}

function leftMs({ accessExpiresAt }: TokenTimes, now: Date): number {
  return (accessExpiresAt?.getTime() ?? 0) - now.getTime();
}
