/** About two lines of the app; TikTok publishes no number. */
export const FOLDED_GRAPHEMES_MAX = 72;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

export interface FoldedCaption {
  text: string;
  /** There is more to see than this. */
  isFolded: boolean;
}

/** Folded, a caption runs on in one line whatever its line breaks, and ends between words where it can. */
export function foldCaption(caption: string): FoldedCaption {
  const line = caption.replaceAll(/\s+/gu, " ").trim();
  const cut = cutAfter(line, FOLDED_GRAPHEMES_MAX);
  if (cut === null) return { text: line, isFolded: caption.trim().includes("\n") };
  const space = line.lastIndexOf(" ", cut);
  return { text: line.slice(0, space > cut / 2 ? space : cut), isFolded: true };
}

/** Where so many graphemes end, in UTF-16 units; null when there are no more than that. */
function cutAfter(line: string, count: number): number | null {
  let seen = 0;
  for (const { index } of graphemes.segment(line)) {
    if (seen === count) return index;
    seen++;
  }
  return null;
}

/** As it would stand if TikTok dropped the line breaks. */
export function dropLineBreaks(caption: string): string {
  return caption.replaceAll(/[^\S\n]*\n\s*/gu, " ");
}
