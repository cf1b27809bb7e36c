import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The tokens as they stand in the stylesheet: [light, dark]. */
const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name as string, [light as string, dark as string] as const],
  ),
);

const themes = [
  ["light", 0],
  ["dark", 1],
] as const;
const states = ["ok", "wait", "hold", "info"];
const grounds = ["paper", "card", "sunk"];
const softs = ["cue-soft", ...states.map((state) => `${state}-soft`)];

const read: [text: string, ground: string][] = [
  ...["ink", "ink2", "ink3", ...states].flatMap((text) =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
  ...["ink", "ink2"].flatMap((text) => softs.map((ground): [string, string] => [text, ground])),
  ...states.map((state): [string, string] => [state, `${state}-soft`]),
  ...["paper", "card", "cue-soft"].map((ground): [string, string] => ["cue-ink", ground]),
  ["on-ink", "ink"],
  ["on-cue", "cue-fill"],
];

const seen: [mark: string, ground: string][] = [
  ...["edge", "cue"].flatMap((mark) => ["paper", "card"].map((ground): [string, string] => [mark, ground])),
  ["on-ink", "edge"],
];

describe.each(themes)("the tokens in %s", (_, theme) => {
  const colour = (name: string) => {
    const pair = tokens.get(name);
    if (!pair) throw new Error(`There is no token ${name}.`);
    return pair[theme];
  };

  it.each(read)("let %s be read on %s", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(seen)("let %s be seen on %s", (mark, ground) => {
    expect(contrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  it.each([...tokens.keys()].filter((name) => name.startsWith("label-")))("let %s be seen", (name) => {
    for (const ground of ["paper", "card"]) {
      expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(3);
    }
  });
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
