import { describe, expect, it } from "vitest";
import { directionOf, pickLocale, weekStartOf } from "./locales";

describe("which locale a person gets", () => {
  it.each([
    [undefined, "", "en-GB"],
    [undefined, "fr-FR,fr;q=0.9", "en-GB"],
    [undefined, "de", "de-DE"],
    [undefined, "fr;q=0.9, de-AT;q=0.8, en-US;q=0.5", "de-AT"],
    ["en", "de-AT,en-US;q=0.7", "en-US"],
    ["de", "en-US", "de-DE"],
    ["xx", "en-US", "en-US"],
    [undefined, "en-__proto__, ,;;;, de-%00", "en-GB"],
  ])("chosen %s, asked for %s: %s", (chosen, asked, locale) => {
    expect(pickLocale(chosen, asked)).toBe(locale);
  });

  it.each([
    ["en-GB", 1],
    ["en-US", 7],
    ["de-AT", 1],
    ["en-EG", 6],
    ["en", 7],
  ])("the week of %s starts on day %i", (locale, day) => {
    expect(weekStartOf(locale)).toBe(day);
  });

  it("knows which way a script runs", () => {
    expect(directionOf("ar-EG")).toBe("rtl");
    expect(directionOf("de-DE")).toBe("ltr");
  });
});
