import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoment, splitMentions } from "./rules";

it.each([
  [0, "0:00"],
  [7999, "0:07"],
  [61_000, "1:01"],
  [3_723_000, "1:02:03"],
])("%i ms is said as %s", (ms, said) => expect(formatMoment(ms)).toBe(said));

describe("names in words", () => {
  it("are found, of two that begin alike the longer one", () => {
    const parts = splitMentions("Hi @Ada Rivers and @Ada, mail a@b.c", ["Ada", "Ada Rivers"]);
    expect(parts.map(({ text, isMention }) => (isMention ? `[${text}]` : text)).join("")).toBe(
      "Hi [@Ada Rivers] and [@Ada], mail a@b.c",
    );
  });

  it("leave every letter where it was", () => {
    const unit = fc.constantFrom("@", "A", "d", "a", " ", "ß", "🏺");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (body) => {
        const parts = splitMentions(body, ["Ada", "A"]);
        expect(parts.map(({ text }) => text).join("")).toBe(body);
        expect(parts.every(({ text }) => text.length > 0)).toBe(true);
      }),
    );
  });
});
