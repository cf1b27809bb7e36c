"use client";

import { ChevronsUpDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { useCommands } from "./commands";
import { WorkspaceMark } from "./workspace-mark";

const WorkspaceList = dynamic(() => import("./workspace-list").then(({ WorkspaceList }) => WorkspaceList), {
  ssr: false,
});

/** Where one is, and the way to elsewhere: above the sidebar's links, and above the page on a phone. */
export function WorkspaceSwitcher({ className }: { className?: string }) {
  const t = useTranslations("shell.workspace");
  const { workspaces, workspaceId, isSwitching } = useCommands();
  const [isOpen, setOpen] = useState(false);
  const current = workspaces.find(({ id }) => id === workspaceId);
  if (!current) return null;
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger
        aria-busy={isSwitching}
        className={cn(
          "flex min-h-control min-w-0 items-center gap-2.5 px-2.5 text-start text-base font-medium transition-colors aria-busy:opacity-60",
          className,
        )}
      >
        <span className="sr-only">{t("one")}</span>
        <WorkspaceMark workspace={current} size={20} />
        <span className="min-w-0 flex-1 truncate">{current.name}</span>
        <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink3" />
      </PopoverTrigger>
      <PopoverContent
        label={t("all")}
        className="w-[max(var(--radix-popover-trigger-width),17rem)] overflow-hidden p-0"
      >
        <WorkspaceList onDone={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  );
}
