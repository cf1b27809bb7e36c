"use client";

import {
  AtSign,
  Bell,
  BellRing,
  CalendarClock,
  CalendarDays,
  CalendarRange,
  Keyboard,
  Languages,
  LayoutGrid,
  List,
  ListChecks,
  Plus,
  Rows3,
  ShieldCheck,
  SunMoon,
  Upload,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { languages } from "@/lib/i18n/locales";
import { languageNames } from "../language-names";
import { densities, themes } from "../look";
import { sectionsOf } from "../nav";
import { useLook } from "../use-look";
import { WorkspaceMark } from "../workspace-mark";
import type { PaletteProps } from "./palette";

export interface Action {
  id: string;
  label: string;
  icon: ReactNode;
  /** The keys that do the same. */
  keys?: string;
  run: () => void;
}

export interface ActionGroup {
  id: "do" | "go" | "calendar" | "workspace" | "look" | "help";
  actions: Action[];
}

/** Everything that can be done from anywhere, for who may do it. */
export function useActions(props: PaletteProps, go: (href: string) => void): ActionGroup[] {
  const t = useTranslations("search");
  const words = useTranslations("shell");
  const inbox = useTranslations("notices.inbox");
  const security = useTranslations("security");
  const lead = (id: string, label: string, icon: ReactNode, href: string, keys?: string): Action => ({
    id,
    label,
    icon,
    run: () => go(href),
    ...(keys && { keys }),
  });
  const groups: ActionGroup[] = [
    {
      id: "do",
      actions: [
        ...(props.canCompose
          ? [
              lead("new-post", t("newPost"), <Plus />, "/posts/new", "n"),
              lead("upload", t("upload"), <Upload />, "/media"),
            ]
          : []),
        ...(props.canConnect ? [lead("connect", t("connect"), <AtSign />, "/accounts")] : []),
      ],
    },
    {
      id: "go",
      actions: [
        ...sectionsOf(props.role).map(({ name, href, key, Icon }) =>
          lead(`go-${name}`, words(`sections.${name}`), <Icon />, href, `g ${key}`),
        ),
        lead("go-inbox", inbox("title"), <Bell />, "/inbox", "g i"),
        lead("go-security", security("title"), <ShieldCheck />, "/settings/security"),
        lead("go-notifications", inbox("settings"), <BellRing />, "/settings/notifications"),
      ],
    },
    {
      id: "calendar",
      actions: [
        lead("today", t("today"), <CalendarDays />, "/calendar"),
        lead("month", t("month"), <LayoutGrid />, "/calendar?view=month"),
        lead("week", t("week"), <CalendarRange />, "/calendar?view=week"),
        lead("day", t("day"), <CalendarClock />, "/calendar?view=day"),
        lead("list", t("list"), <List />, "/calendar?view=list"),
      ],
    },
    { id: "workspace", actions: useWorkspaceActions(props) },
    { id: "look", actions: useLookActions() },
    {
      id: "help",
      actions: [
        { id: "keys", label: t("keys"), icon: <Keyboard />, keys: "?", run: props.openCheatSheet },
        ...(props.openGuide
          ? [{ id: "guide", label: t("guide"), icon: <ListChecks />, run: props.openGuide }]
          : []),
      ],
    },
  ];
  return groups;
}

function useWorkspaceActions(props: PaletteProps): Action[] {
  const t = useTranslations("search");
  const others = props.workspaces.filter(({ id }) => id !== props.workspaceId);
  return [
    ...others.map((workspace) => ({
      id: `workspace-${workspace.id}`,
      label: t("switchTo", { name: workspace.name }),
      icon: <WorkspaceMark workspace={workspace} size={16} />,
      run: () => props.switchTo(workspace.id),
    })),
    { id: "new-workspace", label: t("newWorkspace"), icon: <Plus />, run: props.openNewWorkspace },
  ];
}

function useLookActions(): Action[] {
  const t = useTranslations("shell.look");
  const look = useLook({ theme: "system", density: "comfortable" });
  return [
    ...themes.map((value) => ({
      id: `theme-${value}`,
      label: `${t("theme")}: ${t(`themes.${value}`)}`,
      icon: <SunMoon />,
      run: () => look.setTheme(value),
    })),
    ...densities.map((value) => ({
      id: `density-${value}`,
      label: `${t("density")}: ${t(`densities.${value}`)}`,
      icon: <Rows3 />,
      run: () => look.setDensity(value),
    })),
    ...languages.map((value) => ({
      id: `language-${value}`,
      label: `${t("language")}: ${languageNames[value]}`,
      icon: <Languages />,
      run: () => look.setLanguage(value),
    })),
  ];
}
