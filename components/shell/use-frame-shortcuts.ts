"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Role } from "@/lib/workspaces/permissions";
import { sectionsOf } from "./nav";
import { useGo } from "./use-go";
import { useShortcuts } from "./use-shortcuts";

interface FrameShortcuts {
  role: Role;
  canCompose: boolean;
  openPalette: () => void;
  openCheatSheet: () => void;
}

/** What every page answers to. */
export function useFrameShortcuts({ role, canCompose, openPalette, openCheatSheet }: FrameShortcuts): void {
  const t = useTranslations("shell");
  const tInbox = useTranslations("notices.inbox");
  const go = useGo();
  const everywhere = useMemo(
    () => ({
      title: t("shortcuts.everywhere"),
      isFrame: true,
      shortcuts: [
        { keys: "mod+k", label: t("shortcuts.palette"), run: openPalette, isEverywhere: true },
        { keys: "/", label: t("shortcuts.search"), run: openPalette },
        ...(canCompose ? [{ keys: "n", label: t("shortcuts.newPost"), run: () => go("/posts/new") }] : []),
        { keys: "mod+z", label: t("shortcuts.undo") },
        { keys: "F8", label: t("shortcuts.toasts") },
        { keys: "?", label: t("shortcuts.cheatSheet"), run: openCheatSheet },
      ],
    }),
    [t, go, canCompose, openPalette, openCheatSheet],
  );
  const pages = useMemo(
    () => ({
      title: t("shortcuts.pages"),
      shortcuts: [
        ...sectionsOf(role).map(({ name, href, key }) => ({
          keys: `g ${key}`,
          label: t(`sections.${name}`),
          run: () => go(href),
        })),
        { keys: "g i", label: tInbox("title"), run: () => go("/inbox") },
      ],
    }),
    [t, tInbox, go, role],
  );
  useShortcuts(everywhere);
  useShortcuts(pages);
}
