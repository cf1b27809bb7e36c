export const NOTICE_COOKIE = "notices-put-away";
const NOTICES_MAX = 30;

export function parsePutAway(value: string | undefined): string[] {
  return value?.split(".").filter(Boolean).slice(-NOTICES_MAX) ?? [];
}

/** A cookie without an age: it goes when the browser closes, and until then the server draws no such notice. */
export function putAway(id: string): void {
  const known = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${NOTICE_COOKIE}=`));
  const ids = new Set([...parsePutAway(known?.slice(NOTICE_COOKIE.length + 1)), id]);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
  document.cookie = `${NOTICE_COOKIE}=${[...ids].slice(-NOTICES_MAX).join(".")}; path=/; samesite=lax`;
}
