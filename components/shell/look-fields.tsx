"use client";

import { Monitor, Moon, Rows2, Rows3, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Segmented } from "@/components/ui/segmented";
import { Select, SelectItem } from "@/components/ui/select";
import { type Language, languages } from "@/lib/i18n/locales";
import { languageNames } from "./language-names";
import { type Density, densities, type Theme, themes } from "./look";
import { useLook } from "./use-look";

const themeIcons = { system: <Monitor />, light: <Sun />, dark: <Moon /> } satisfies Record<Theme, unknown>;
const densityIcons = { comfortable: <Rows2 />, compact: <Rows3 /> } satisfies Record<Density, unknown>;

/** Theme, density and language of this browser, each in its own row. */
export function LookFields({ theme, density }: { theme: Theme; density: Density }) {
  const t = useTranslations("shell.look");
  const look = useLook({ theme, density });
  const languageId = useId();
  return (
    <div className="grid min-w-0 gap-4">
      <Row name={t("theme")}>
        <Segmented
          label={t("theme")}
          value={look.theme}
          onChange={look.setTheme}
          segments={themes.map((value) => ({ value, label: t(`themes.${value}`), icon: themeIcons[value] }))}
        />
      </Row>
      <Row name={t("density")}>
        <Segmented
          label={t("density")}
          value={look.density}
          onChange={look.setDensity}
          segments={densities.map((value) => ({
            value,
            label: t(`densities.${value}`),
            icon: densityIcons[value],
          }))}
        />
      </Row>
      <Row name={t("language")}>
        <div aria-busy={look.isTranslating} className="w-44">
          <Select
            id={languageId}
            aria-label={t("language")}
            value={look.language}
            onValueChange={(next) => look.setLanguage(next as Language)}
          >
            {languages.map((language) => (
              <SelectItem key={language} value={language}>
                <span lang={language}>{languageNames[language]}</span>
              </SelectItem>
            ))}
          </Select>
        </div>
      </Row>
    </div>
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <p aria-hidden className="text-sm font-medium">
        {name}
      </p>
      {children}
    </div>
  );
}
