/** What a font can draw. */
export interface Glyphs {
  hasGlyphForCodePoint: (codePoint: number) => boolean;
}

/** Most of a record is; every font of ours has it. */
const PLAIN = /^[\x20-\x7e\n]*$/;
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const MARKS_ALONE = /^(\u{FE0E}|\u{FE0F}|\u{200D}|\u{200E}|\u{200F})+$/u;

/** No box stands for a character that the fonts lack: its code points do, `[U+1F3FA]`. */
export function legible(text: string, { hasGlyphForCodePoint }: Glyphs): string {
  if (PLAIN.test(text)) return text;
  const parts: string[] = [];
  let missing: string[] = [];
  const settle = () => {
    if (missing.length > 0) parts.push(`[${missing.join(" ")}]`);
    missing = [];
  };
  for (const { segment } of segmenter.segment(text.toWellFormed())) {
    if (/^[\n\r]+$/.test(segment)) {
      settle();
      parts.push("\n");
    } else if (/^\p{C}$/u.test(segment) || MARKS_ALONE.test(segment)) settle();
    else if (isDrawn(segment, hasGlyphForCodePoint)) {
      settle();
      parts.push(segment);
    } else missing.push(...Array.from(segment, nameOf));
  }
  settle();
  return parts.join("");
}

function isDrawn(segment: string, has: Glyphs["hasGlyphForCodePoint"]): boolean {
  return Array.from(segment).every((character) => has(character.codePointAt(0) ?? 0));
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
