import type { Language } from "@/lib/i18n/locales";

/** Each in itself: whoever looks for their language does not read the one on screen. */
export const languageNames: Record<Language, string> = { en: "English", de: "Deutsch" };
