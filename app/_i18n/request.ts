import { getRequestConfig } from "next-intl/server";
import { currentLocale } from "@/lib/auth/current-locale";
import { type Language, languageOf } from "@/lib/i18n/locales";
import type { messages } from "@/messages/en";

const catalogues: Record<Language, () => Promise<typeof messages>> = {
  en: async () => (await import("@/messages/en")).messages,
  de: async () => (await import("@/messages/de")).messages,
};

export default getRequestConfig(async () => {
  const locale = await currentLocale();
  return { locale, messages: await catalogues[languageOf(locale)](), timeZone: "UTC" };
});
