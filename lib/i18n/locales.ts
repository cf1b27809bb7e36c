/** The languages Cuepost speaks; each has a folder below messages/. */
export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

export const LANGUAGE_COOKIE = "language";

/** How dates and numbers look where a browser names no region. */
const regions = { en: "en-GB", de: "de-DE" } as const satisfies Record<Language, string>;

const TAGS_MAX = 20;

export function parseLanguage(value: string | undefined): Language | null {
  return languages.find((language) => language === value) ?? null;
}

export function languageOf(locale: string): Language {
  return parseLanguage(locale.split("-")[0]) ?? "en";
}

/**
 * The tag that words, dates and numbers follow: the language a person chose, else the first their browser asks for
 * that Cuepost speaks, in the region the browser names for it (`en-US`, `de-AT`).
 */
export function pickLocale(chosen: string | undefined, acceptLanguage: string): string {
  const asked = acceptLanguage
    .split(",", TAGS_MAX)
    .map((part) => part.split(";")[0]?.trim() ?? "")
    .filter(isKnownTag);
  const language = parseLanguage(chosen) ?? (asked[0] ? languageOf(asked[0]) : "en");
  const regional = asked.find((tag) => languageOf(tag) === language && tag.includes("-"));
  return regional ?? regions[language];
}

function isKnownTag(tag: string): boolean {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return false;
  return (
    parseLanguage(tag.split("-")[0]) !== null && Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0
  );
}

/** Asked on the server: not every browser can say these two of a locale yet. */
export function directionOf(locale: string): "ltr" | "rtl" {
  return new Intl.Locale(locale).getTextInfo().direction === "rtl" ? "rtl" : "ltr";
}

/** The first day of a week, 1 for Monday to 7 for Sunday. */
export function weekStartOf(locale: string): number {
  return new Intl.Locale(locale).getWeekInfo().firstDay;
}
