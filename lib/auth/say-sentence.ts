import "server-only";
import { loadSentences } from "@/lib/i18n/load-sentences";
import { languageOf } from "@/lib/i18n/locales";
import { createSentences } from "@/lib/i18n/sentences";
import { currentLocale } from "./current-locale";

/** A sentence of the domain, in the language of whoever asks. */
export async function saySentence(sentence: string): Promise<string> {
  return createSentences(await loadSentences(languageOf(await currentLocale())))(sentence);
}
