import type { Language } from "@/lib/i18n/locales";
import { activities } from "./activities";
import { faces } from "./faces";
import { food } from "./food";
import { nature } from "./nature";
import { people } from "./people";
import { places } from "./places";
import { symbols } from "./symbols";
import { things } from "./things";

const sources = { faces, people, nature, food, activities, places, things, symbols };
export type EmojiGroupName = keyof typeof sources;

export interface Emoji {
  emoji: string;
  /** The name first, then what else one might look for, by commas. */
  names: Record<Language, string>;
}

export interface EmojiGroup {
  name: EmojiGroupName;
  list: Emoji[];
}

export const emojiGroups: EmojiGroup[] = Object.entries(sources).map(([name, source]) => ({
  name: name as EmojiGroupName,
  list: source.trim().split("\n").map(parseLine),
}));

function parseLine(line: string): Emoji {
  const [emoji = "", en = "", de = ""] = line.split("|");
  return { emoji, names: { en, de } };
}

export function nameOf({ names }: Emoji, language: Language): string {
  return names[language].split(",")[0] ?? "";
}

/** Those with a word that begins so, in either language: people look in the language they think in. */
export function searchEmoji(query: string): Emoji[] {
  const wanted = query.trim().toLowerCase();
  const all = emojiGroups.flatMap(({ list }) => list);
  const hasWord = ({ names }: Emoji) =>
    [names.en, names.de].some((words) =>
      ` ${words.toLowerCase().replaceAll(/[,-]/g, " ")}`.includes(` ${wanted}`),
    );
  return wanted ? all.filter(hasWord) : all;
}
