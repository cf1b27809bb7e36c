import { describe, expect, it } from "vitest";
import { emojiGroups, nameOf, searchEmoji } from "./emoji-groups";

const all = emojiGroups.flatMap(({ list }) => list);
const found = (query: string) => searchEmoji(query).map(({ emoji }) => emoji);

describe("the emoji", () => {
  it("are each one sign, once, with a name in both languages", () => {
    expect(all.length).toBeGreaterThan(300);
    expect(new Set(all.map(({ emoji }) => emoji)).size).toBe(all.length);
    const signs = new Intl.Segmenter();
    for (const one of all) {
      expect([...signs.segment(one.emoji)], one.emoji).toHaveLength(1);
      expect(one.emoji).toMatch(/\p{Extended_Pictographic}|⃣/u);
      expect(nameOf(one, "en"), one.emoji).not.toBe("");
      expect(nameOf(one, "de"), one.emoji).not.toBe("");
    }
  });

  it("are found by the beginning of a word, in English and German", () => {
    expect(found("pott")).toEqual(["🏺", "🪴"]);
    expect(found("TÖPF")).toEqual(["🏺"]);
    expect(found("zebra")).toEqual([]);
    expect(found(" ")).toHaveLength(all.length);
  });
});
