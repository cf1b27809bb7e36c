import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dropLineBreaks, FOLDED_GRAPHEMES_MAX, foldCaption } from "./fold-caption";

const count = (text: string) => [...new Intl.Segmenter().segment(text)].length;
const words = "Throwing a moon jar from one lump of clay, start to finish. Wait for the lid, it is worth it.";

describe("a folded caption", () => {
  it.each([
    ["", { text: "", isFolded: false }],
    ["Moon jar", { text: "Moon jar", isFolded: false }],
    ["Moon jar\n#clay ", { text: "Moon jar #clay", isFolded: true }],
    [" Moon jar\n", { text: "Moon jar", isFolded: false }],
    [
      words,
      { text: "Throwing a moon jar from one lump of clay, start to finish. Wait for the", isFolded: true },
    ],
    ["👨‍👩‍👧".repeat(73), { text: "👨‍👩‍👧".repeat(72), isFolded: true }],
  ])("%j", (caption, folded) => expect(foldCaption(caption)).toEqual(folded));

  it("begins as the caption does, fits, and breaks no letter or emoji", () => {
    const unit = fc.constantFrom("a", "é", " ", "\n", "🏺", "👨‍👩‍👧", "🇫🇷", "ش", "e\u0301");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (caption) => {
        const { text, isFolded } = foldCaption(caption);
        const line = caption.replaceAll(/\s+/g, " ").trim();
        expect(line.startsWith(text)).toBe(true);
        expect(count(text)).toBeLessThanOrEqual(FOLDED_GRAPHEMES_MAX);
        expect(count(text) + count(line.slice(text.length))).toBe(count(line));
        if (!isFolded) expect(text).toBe(line);
      }),
    );
  });
});

it("without line breaks a caption keeps its words apart", () => {
  expect(dropLineBreaks("one \n\n #two\n@three")).toBe("one #two @three");
});
