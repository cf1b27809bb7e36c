import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { messages as de } from "./de";
import { messages as en } from "./en";

type Tree = { [key: string]: string | Tree };

/** Every message by its path: `calendar.views.week`. */
function flatten(tree: Tree, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${path}${key}`, value] as const] : [...flatten(value, `${path}${key}.`)],
    ),
  );
}

const source = flatten(en);
/** A choice among plain words names its value alone: the words are no values. */
const CHOICE = /\{(\w+), select,(?:[^{}]|\{[^{}]*\})*\}/g;
const argumentsOf = (message: string) =>
  [...message.replaceAll(CHOICE, "{$1}").matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)]
    .map(([, name, tag]) => name ?? tag)
    .toSorted();

describe.each([["de", de]] as const)("the catalogue of %s", (locale, catalogue) => {
  const words = flatten(catalogue);

  it("has just the messages of English", () => {
    expect([...words.keys()].toSorted()).toEqual([...source.keys()].toSorted());
  });

  it("names the same values in each message", () => {
    const unlike = [...source].filter(([path, message]) => {
      const names = (text: string) => [...new Set(argumentsOf(text))];
      return names(message).join() !== names(words.get(path) ?? "").join();
    });
    expect(unlike.map(([path]) => path)).toEqual([]);
  });

  it("can be read, each message of it", () => {
    const broken: string[] = [];
    const onError = (error: { code: string; message: string }) => {
      if (error.code === "INVALID_MESSAGE") broken.push(error.message);
    };
    const translate = createTranslator({ locale, messages: catalogue, onError }) as (path: string) => string;
    for (const path of words.keys()) translate(path);
    expect(broken).toEqual([]);
  });
});
