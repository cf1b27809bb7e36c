"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuContent, MenuItem, MenuLabel, MenuTrigger } from "@/components/ui/menu";
import type { WorkspaceView } from "@/lib/workspaces/types";
import { type SwitchWorkspace, useSwitchWorkspace } from "./use-switch-workspace";

interface WorkspaceSwitcherProps {
  current: { id: string; name: string };
  workspaces: WorkspaceView[];
  onSwitch: SwitchWorkspace;
}

export function WorkspaceSwitcher({ current, workspaces, onSwitch }: WorkspaceSwitcherProps) {
  const t = useTranslations("shell.workspace");
  const { isSwitching, switchTo } = useSwitchWorkspace(current.id, onSwitch);

  return (
    <Menu>
      <MenuTrigger
        aria-busy={isSwitching}
        className="flex h-control w-full items-center gap-2.5 rounded-control border border-line bg-card px-2.5 text-start text-base font-medium transition-colors hover:border-line2 aria-busy:opacity-60"
      >
        <span className="sr-only">{t("one")}</span>
        <Avatar name={current.name} size={20} shape="square" className="!bg-ink2 dark:!bg-line2" />
        <span className="min-w-0 flex-1 truncate">{current.name}</span>
        <ChevronsUpDown aria-hidden className="size-3.5 text-ink3" />
      </MenuTrigger>
      <MenuContent className="w-(--radix-dropdown-menu-trigger-width)">
        <MenuLabel>{t("all")}</MenuLabel>
        {workspaces.map(({ id, name }) => (
          <MenuItem key={id} onSelect={() => switchTo(id)}>
            <span className="min-w-0 flex-1 truncate">{name}</span>
            {id === current.id && <Check aria-label={t("current")} />}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
