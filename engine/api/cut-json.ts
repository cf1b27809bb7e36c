/** JSON as Postgres gave it, possibly only its beginning: a step may return megabytes. */
export type CutJson = { text: string; bytes: number };

export const JSON_CHARACTERS_MAX = 65_536;

/** The value, or nothing when only the beginning of it is here. */
export function parseCut(cut: CutJson | null): unknown {
  if (cut === null || isCut(cut)) return null;
  return JSON.parse(cut.text);
}

export function isCut({ text, bytes }: CutJson): boolean {
  return Buffer.byteLength(text) < bytes;
}

export function toCut(text: string | null, bytes: number | null): CutJson | null {
  return text === null || bytes === null ? null : { text, bytes };
}
