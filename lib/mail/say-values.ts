const VALUE_CHARACTERS_MAX = 1000;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

interface Reader {
  locale: string;
  /** IANA zone that instants are said in. */
  timeZone: string;
}

type Values = Readonly<Record<string, string | number>>;

/** Values as a reader reads them: instants in their zone, and nothing that could break out of a line. */
export function sayValues(values: Values, reader: Reader): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, say(value, reader)]));
}

function say(value: string | number, { locale, timeZone }: Reader): string | number {
  if (typeof value === "number") return value;
  if (INSTANT.test(value)) return sayMoment(new Date(value), locale, timeZone);
  return toLine(value);
}

/** Times are never said without their zone. */
export function sayMoment(instant: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(instant);
}

/** Cut where it is too long, and seen to be cut. */
export function shorten(line: string, charactersMax: number): string {
  const characters = [...line];
  if (characters.length <= charactersMax) return line;
  return `${characters
    .slice(0, charactersMax - 1)
    .join("")
    .replace(/[\s.,:;#]+$/u, "")}…`;
}

/** One line: control characters, and those that turn the direction of what follows, become spaces. */
export function toLine(text: string): string {
  const line = text
    .replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return shorten(line, VALUE_CHARACTERS_MAX);
}
