import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMarkQuery, leaveOut, rankMarks } from "./mark-query";

/** `|` is the caret. */
function at(marked: string) {
  const caret = marked.indexOf("|");
  return findMarkQuery(marked.replace("|", ""), caret);
}

describe("what is being typed", () => {
  it.each([
    ["A jar #cer|", { sign: "#", text: "cer", from: 6, to: 10 }],
    ["#|", { sign: "#", text: "", from: 0, to: 1 }],
    ["one\n@clay.s| more", { sign: "@", text: "clay.s", from: 4, to: 11 }],
    ["#cer|amics now", { sign: "#", text: "cer", from: 0, to: 9 }],
    ["🏺 #töpf|", { sign: "#", text: "töpf", from: 3, to: 8 }],
  ])("%s", (marked, query) => expect(at(marked)).toEqual(query));

  it.each(["a#b|", "mail me@home|", "#done |", "plain|", "|#later", ""])("is no mark: %j", (marked) => {
    expect(at(marked)).toBeNull();
  });

  it("lies around the caret, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(40), (text, place) => {
        const caption = `${text} #${text}`;
        const caret = Math.min(place, caption.length);
        const query = findMarkQuery(caption, caret);
        if (!query) return;
        expect(caption.slice(query.from, caret)).toBe(`${query.sign}${query.text}`);
        expect(query.to).toBeGreaterThanOrEqual(caret);
      }),
    );
  });
});

const words = fc.constantFrom("clay", "Clay", "ceramics", "kiln", "claymation", "moonclay", "صباح");
const marks = fc.uniqueArray(
  fc.record({ text: words.map((word) => `#${word}`), weight: fc.double({ min: 0, max: 9, noNaN: true }) }),
  { selector: ({ text }) => text },
);

describe("what is suggested", () => {
  it("begins so, the most used first; what only contains it comes after", () => {
    const used = [
      { text: "#moonclay", weight: 9 },
      { text: "#clay", weight: 1 },
      { text: "#ClayStudio", weight: 3 },
      { text: "#kiln", weight: 5 },
    ];
    expect(rankMarks(used, "CL", 6)).toEqual(["#ClayStudio", "#clay", "#moonclay"]);
    expect(rankMarks(used, "clay", 6)).toEqual(["#ClayStudio", "#moonclay"]);
    expect(rankMarks(used, "", 2)).toEqual(["#moonclay", "#kiln"]);
  });

  it("leaves out what the caption has already, but not what is being typed", () => {
    const used = ["#clay", "#Kiln", "#jar"].map((text) => ({ text, weight: 1 }));
    const caption = "#kiln #clay";
    const query = findMarkQuery(caption, caption.length);
    expect(query && leaveOut(used, caption, query).map(({ text }) => text)).toEqual(["#clay", "#jar"]);
  });

  it("fits what was typed, is never more than asked for, and does not depend on the order given", () => {
    fc.assert(
      fc.property(marks, fc.constantFrom("", "c", "clay", "LAY", "ص"), fc.nat(5), (used, query, limit) => {
        const ranked = rankMarks(used, query, limit);
        expect(ranked.length).toBeLessThanOrEqual(limit);
        expect(ranked).toEqual(rankMarks(used.toReversed(), query, limit));
        for (const text of ranked) {
          expect(text.toLowerCase()).toContain(query.toLowerCase());
          expect(text.slice(1).toLowerCase()).not.toBe(query.toLowerCase());
        }
        const begins = ranked.map((text) => text.toLowerCase().startsWith(`#${query.toLowerCase()}`));
        expect(begins).toEqual(begins.toSorted((one, other) => Number(other) - Number(one)));
      }),
    );
  });
});
