"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { useSyncExternalStore, useTransition } from "react";
import { LANGUAGE_COOKIE, type Language, languageOf } from "@/lib/i18n/locales";
import {
  applyDensity,
  applyTheme,
  type Density,
  keepCookie,
  parseDensity,
  parseTheme,
  type Theme,
} from "./look";

interface Look {
  theme: Theme;
  density: Density;
  language: Language;
  setTheme: (theme: Theme) => void;
  setDensity: (density: Density) => void;
  setLanguage: (language: Language) => void;
  /** The page is on its way in the new language. */
  isTranslating: boolean;
}

/** How this browser shows Cuepost. The root element is where theme and density stand. */
export function useLook(initial: Pick<Look, "theme" | "density">): Look {
  const router = useRouter();
  const [isTranslating, startTranslating] = useTransition();
  const theme = useSyncExternalStore(onRoot, readTheme, () => initial.theme);
  const density = useSyncExternalStore(onRoot, readDensity, () => initial.density);
  const language = languageOf(useLocale());
  return {
    theme,
    density,
    language,
    setTheme: applyTheme,
    setDensity: applyDensity,
    setLanguage(next) {
      keepCookie(LANGUAGE_COOKIE, next);
      startTranslating(() => router.refresh());
    },
    isTranslating,
  };
}

const readTheme = () => parseTheme(document.documentElement.dataset.theme);
const readDensity = () => parseDensity(document.documentElement.dataset.density);

function onRoot(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme", "data-density"] });
  return () => observer.disconnect();
}
