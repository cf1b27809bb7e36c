import { describe, expect, it } from "vitest";
import { messages as german } from "@/messages/de";
import { messages as english } from "@/messages/en";
import { notificationKinds, notificationValues } from "./kinds";

const catalogues = { en: english.notices, de: german.notices } as Record<string, Record<string, unknown>>;

describe.each(Object.keys(catalogues))("the sentences in %s", (locale) => {
  it.each(notificationKinds)("name what a notification of %s carries, and nothing else", (kind) => {
    const sentence = String(catalogues[locale]?.[kind.replace("/", "-")]);
    const plain = sentence.replaceAll(/\{(\w+), select,(?:[^{}]|\{[^{}]*\})*\}/g, "{$1}");
    const places = [...plain.matchAll(/\{(\w+)\}/g)].map(([, place]) => place);
    expect(places.toSorted()).toEqual([...notificationValues[kind]].toSorted());
  });
});
