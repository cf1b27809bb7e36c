import "server-only";
import { createTranslator } from "next-intl";
import { type Language, languageOf } from "@/lib/i18n/locales";
import type { messages } from "@/messages/en";

const catalogues: Record<Language, () => Promise<typeof messages>> = {
  en: async () => (await import("@/messages/en")).messages,
  de: async () => (await import("@/messages/de")).messages,
};

export interface Translate {
  (path: string, values?: Record<string, string | number>): string;
  has: (path: string) => boolean;
}

/** Every catalogue in the language of somebody who asks for nothing now. A message that cannot be said throws. */
export async function loadWords(locale: string): Promise<Translate> {
  const onError = (error: Error) => {
    throw error;
  };
  const catalogue = await catalogues[languageOf(locale)]();
  return createTranslator({ locale, messages: catalogue, timeZone: "UTC", onError }) as unknown as Translate;
}
