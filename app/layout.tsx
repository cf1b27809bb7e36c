import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { DENSITY_COOKIE, parseDensity, parseTheme, THEME_COOKIE } from "@/components/shell/look";
import { SentencesProvider } from "@/components/shell/sentences";
import { LiveRegions } from "@/components/ui/announce";
import { DirectionProvider } from "@/components/ui/direction";
import { Toaster } from "@/components/ui/toaster";
import { loadSentences } from "@/lib/i18n/load-sentences";
import { directionOf, languageOf } from "@/lib/i18n/locales";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Cuepost", template: "%s · Cuepost" },
  description: "The TikTok publishing desk: plan, schedule and publish, on your own server.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f6f3" },
    { media: "(prefers-color-scheme: dark)", color: "#141311" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, locale] = await Promise.all([cookies(), getLocale()]);
  const theme = parseTheme(jar.get(THEME_COOKIE)?.value);
  const density = parseDensity(jar.get(DENSITY_COOKIE)?.value);
  const direction = directionOf(locale);
  return (
    <html
      lang={locale}
      dir={direction}
      data-theme={theme === "system" ? undefined : theme}
      data-density={density === "comfortable" ? undefined : density}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      suppressHydrationWarning
    >
      <body className="min-h-dvh bg-paper text-ink">
        <NextIntlClientProvider>
          <DirectionProvider dir={direction}>
            <SentencesProvider table={await loadSentences(languageOf(locale))}>{children}</SentencesProvider>
            <LiveRegions />
            <Toaster direction={direction} />
          </DirectionProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
