"use client";

import { Command } from "cmdk";
import { Check, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { WorkspaceView } from "@/lib/workspaces/types";
import { useCommands } from "./commands";
import { matches } from "./palette/matches";
import { WorkspaceMark } from "./workspace-mark";

/** As many are seen at a glance; of more, one types. */
const UNSEARCHED_MAX = 6;
const NEW = "new workspace";

const rowLooks =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1.5 select-none data-[selected=true]:bg-sunk";

/** Arrow keys and Enter, a click, or a few letters of the name. */
export function WorkspaceList({ onDone }: { onDone: () => void }) {
  const t = useTranslations("shell.workspace");
  const { workspaces, workspaceId, switchTo, openNewWorkspace } = useCommands();
  const [typed, setTyped] = useState("");
  const isSearched = workspaces.length > UNSEARCHED_MAX;
  const found = workspaces.filter(({ name }) => matches(typed, name));
  const take = (run: () => void) => () => {
    onDone();
    run();
  };
  return (
    <Command label={t("all")} shouldFilter={false} loop defaultValue={workspaceId}>
      <Command.Input
        value={typed}
        onValueChange={setTyped}
        autoFocus
        placeholder={t("search")}
        className={
          isSearched
            ? "h-11 w-full border-b border-line bg-transparent px-3.5 outline-none placeholder:text-ink3 max-sm:text-base"
            : "sr-only"
        }
      />
      <Command.List label={t("all")} className="max-h-[min(22rem,60dvh)] overflow-y-auto p-1">
        {found.map((workspace) => (
          <Command.Item
            key={workspace.id}
            value={workspace.id}
            onSelect={take(() => switchTo(workspace.id))}
            className={rowLooks}
          >
            <WorkspaceRow workspace={workspace} isCurrent={workspace.id === workspaceId} />
          </Command.Item>
        ))}
        {found.length === 0 && <p className="px-2.5 py-3 text-sm text-ink2">{t("none", { query: typed })}</p>}
        <div className="-mx-1 mt-1 border-t border-line px-1 pt-1">
          <Command.Item value={NEW} onSelect={take(openNewWorkspace)} className={rowLooks}>
            <span className="flex size-7 shrink-0 items-center justify-center rounded-[22%] border border-dashed border-line2 text-ink3">
              <Plus aria-hidden className="size-4" />
            </span>
            {t("new")}
          </Command.Item>
        </div>
      </Command.List>
    </Command>
  );
}

function WorkspaceRow({ workspace, isCurrent }: { workspace: WorkspaceView; isCurrent: boolean }) {
  const t = useTranslations("shell.workspace");
  const roles = useTranslations("team.roles");
  const { name, role, deleteAfter } = workspace;
  return (
    <>
      <WorkspaceMark workspace={workspace} size={28} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="block truncate text-sm text-ink3">
          {roles(`${role}.name`)}
          {deleteAfter && ` · ${t("ending")}`}
        </span>
      </span>
      {isCurrent && <Check role="img" aria-label={t("current")} className="size-4 shrink-0" />}
    </>
  );
}
