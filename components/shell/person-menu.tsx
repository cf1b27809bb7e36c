"use client";

import { Keyboard, Languages, ListChecks, LogOut, Rows3, SunMoon } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  Menu,
  MenuChoice,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuSeparator,
  MenuTrigger,
} from "@/components/ui/menu";
import { languages } from "@/lib/i18n/locales";
import { useCommands } from "./commands";
import { languageNames } from "./language-names";
import { leave } from "./leave";
import { densities, themes } from "./look";
import { sectionsOf } from "./nav";
import { useLook } from "./use-look";

interface PersonMenuProps {
  userName: string;
  workspaceName: string;
  /** The trigger: one button. */
  children: ReactNode;
}

export function PersonMenu({ userName, workspaceName, children }: PersonMenuProps) {
  const t = useTranslations("shell");
  const { openCheatSheet, guide, role } = useCommands();
  return (
    <Menu>
      <MenuTrigger asChild>{children}</MenuTrigger>
      <MenuContent side="top" className="w-60">
        <MenuLabel>{t("person.in", { name: userName, workspace: workspaceName })}</MenuLabel>
        {sectionsOf(role)
          .filter(({ name }) => name === "team" || name === "settings")
          .map(({ name, href, Icon }) => (
            <MenuItem key={name} asChild>
              <Link href={href}>
                <Icon /> {t(`sections.${name}`)}
              </Link>
            </MenuItem>
          ))}
        <MenuSeparator />
        <LookChoices />
        <MenuSeparator />
        <MenuItem onSelect={openCheatSheet}>
          <Keyboard /> {t("person.shortcuts")}
        </MenuItem>
        {guide && (
          <MenuItem onSelect={guide.open}>
            <ListChecks /> {t("person.guide")}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem onSelect={leave}>
          <LogOut className="rtl:-scale-x-100" /> {t("person.signOut")}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}

function LookChoices() {
  const t = useTranslations("shell.look");
  const look = useLook({ theme: "system", density: "comfortable" });
  return (
    <>
      <MenuChoice
        icon={<SunMoon />}
        label={t("theme")}
        value={look.theme}
        onChange={look.setTheme}
        choices={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
      />
      <MenuChoice
        icon={<Rows3 />}
        label={t("density")}
        value={look.density}
        onChange={look.setDensity}
        choices={densities.map((value) => ({ value, label: t(`densities.${value}`) }))}
      />
      <MenuChoice
        icon={<Languages />}
        label={t("language")}
        value={look.language}
        onChange={look.setLanguage}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
    </>
  );
}
