import "server-only";
import type { Language } from "./locales";

const tables: Record<Language, () => Promise<Record<string, string>>> = {
  en: async () => ({}),
  de: async () => (await import("@/messages/de/sentences.json")).default,
};

/** The sentences of the domain in a language; English needs none. */
export function loadSentences(language: Language): Promise<Record<string, string>> {
  return tables[language]();
}
