import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitCaption } from "./rules";
import { type UsedCaption, weighMarks } from "./weigh-marks";

const NOW = new Date("2027-03-01T09:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const weigh = (captions: UsedCaption[], limit = 50) => weighMarks(captions, NOW, limit);
const hashtagsOf = (captions: UsedCaption[]) => weigh(captions).hashtags.map(({ text }) => text);

const captions = fc.array(
  fc.record({
    caption: fc
      .array(fc.constantFrom("#clay", "#Clay", "#kiln", "@mara", "@ivo.photos", "slowly", "#42", "\n"))
      .map((words) => words.join(" ")),
    at: fc.integer({ min: -30, max: 400 }).map(daysAgo),
  }),
  { maxLength: 12 },
);

describe("what a caption is made of", () => {
  it.each([
    ["Moon jar #ceramics with @clay.supply.", ["#ceramics", "@clay.supply"]],
    ["#a\n#b", ["#a", "#b"]],
    ["a#b c@d.example", []],
    ["#صباح_الخير #नमस्ते #café", ["#صباح_الخير", "#नमस्ते", "#café"]],
    ["# @ #. @.", []],
  ])("%j holds %j", (caption, marks) => {
    const parts = splitCaption(caption);
    expect(parts.filter(({ kind }) => kind !== "plain").map(({ text }) => text)).toEqual(marks);
  });

  it("is, put together again, the caption, each part where it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), captions, (text, [one]) => {
        const caption = `${text} ${one?.caption ?? ""}`;
        const parts = splitCaption(caption);
        expect(parts.map((part) => part.text).join("")).toBe(caption);
        for (const part of parts) expect(caption.startsWith(part.text, part.at)).toBe(true);
      }),
    );
  });
});

describe("the marks of a history", () => {
  it("stand by how often and how lately they were used", () => {
    expect(
      hashtagsOf([
        { caption: "#old #old #old", at: daysAgo(200) },
        { caption: "#old", at: daysAgo(190) },
        { caption: "#often", at: daysAgo(20) },
        { caption: "#often", at: daysAgo(25) },
        { caption: "#lately", at: daysAgo(1) },
      ]),
    ).toEqual(["#often", "#lately", "#old"]);
  });

  it("are shown in their newest spelling", () => {
    const used = [
      { caption: "#MoonJar", at: daysAgo(1) },
      { caption: "#moonjar", at: daysAgo(9) },
    ];
    expect(hashtagsOf(used)).toEqual(["#MoonJar"]);
    expect(hashtagsOf(used.toReversed())).toEqual(["#MoonJar"]);
  });

  it("do not depend on the order of the captions, nor exceed the limit", () => {
    fc.assert(
      fc.property(captions, fc.integer({ min: 0, max: 3 }), (used, limit) => {
        const some = weigh(used, limit);
        const others = weigh(used.toReversed(), limit);
        expect(others.hashtags.map(({ text }) => text)).toEqual(some.hashtags.map(({ text }) => text));
        expect(Math.max(some.hashtags.length, some.mentions.length)).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("never fall by being used once more", () => {
    fc.assert(
      fc.property(captions, (used) => {
        const place = (history: UsedCaption[]) => {
          const found = hashtagsOf(history).findIndex((text) => text.toLowerCase() === "#kiln");
          return found < 0 ? Number.POSITIVE_INFINITY : found;
        };
        const again = [...used, { caption: "#kiln", at: NOW }];
        expect(place(again)).toBeLessThanOrEqual(place(used));
      }),
    );
  });
});
