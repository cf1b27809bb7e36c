import { isTimeZone } from "@/lib/posts/zones";

export const SECOND_ZONE_COOKIE = "second-zone";
const COOKIE_AGE_SECONDS = 31_536_000;

/** The workspace's own zone is no second one. */
export function parseSecondZone(value: string | undefined, timeZone: string): string | null {
  const zone = value && decodeURIComponent(value);
  return zone && zone !== timeZone && isTimeZone(zone) ? zone : null;
}

/** Kept in this browser: it is where the person sits, not where the workspace works. */
export function keepSecondZone(zone: string | null): void {
  const age = zone === null ? 0 : COOKIE_AGE_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
  document.cookie = `${SECOND_ZONE_COOKIE}=${encodeURIComponent(zone ?? "")}; path=/; max-age=${age}; samesite=lax`;
}
