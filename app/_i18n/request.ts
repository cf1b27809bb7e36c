import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { LANGUAGE_COOKIE, type Language, languageOf, pickLocale } from "@/lib/i18n/locales";
import type { messages } from "@/messages/en";

const catalogues: Record<Language, () => Promise<typeof messages>> = {
  en: async () => (await import("@/messages/en")).messages,
  de: async () => (await import("@/messages/de")).messages,
};

export default getRequestConfig(async () => {
  const [jar, asked] = await Promise.all([cookies(), headers()]);
  const locale = pickLocale(jar.get(LANGUAGE_COOKIE)?.value, asked.get("accept-language") ?? "");
  return { locale, messages: await catalogues[languageOf(locale)](), timeZone: "UTC" };
});
