export const PASSWORD_CHARS_MIN = 10;
export const PASSWORD_CHARS_MAX = 200;
/** From here on length alone makes guessing hopeless. */
export const PASSWORD_CHARS_STRONG = 16;

export const HOME_PATH = "/calendar";
/** The second step of signing in. */
export const CODE_PATH = "/sign-in/code";
/** Where members are led whose workspace asks for a second step that they have not set up. */
export const TWO_FACTOR_PATH = "/two-factor";

/** Where to go after signing in: a path of this site only, or a link could send people elsewhere. */
export function toSafePath(next: unknown): string {
  if (typeof next !== "string" || !next.startsWith("/")) return HOME_PATH;
  const here = "http://here.invalid";
  if (!URL.canParse(next, here)) return HOME_PATH;
  const url = new URL(next, here);
  if (url.origin !== here || url.pathname.startsWith("//")) return HOME_PATH;
  return url.pathname + url.search + url.hash;
}

/** Keeps `next` while a person goes from one door to the other. */
export function withNext(path: string, next: string): string {
  return next === HOME_PATH ? path : `${path}?next=${encodeURIComponent(next)}`;
}
