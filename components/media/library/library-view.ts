export const LIBRARY_VIEW_COOKIE = "library-view";
const COOKIE_AGE_SECONDS = 31_536_000;

export type LibraryView = "grid" | "list";

export function parseLibraryView(value: string | undefined): LibraryView {
  return value === "list" ? "list" : "grid";
}

/** A cookie, so that the server draws the next page as it was left. */
export function rememberLibraryView(view: LibraryView): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
  document.cookie = `${LIBRARY_VIEW_COOKIE}=${view}; path=/; max-age=${COOKIE_AGE_SECONDS}; samesite=lax`;
}
