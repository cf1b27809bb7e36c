"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { FirstSteps } from "@/lib/posts/types";
import type { Role } from "@/lib/workspaces/permissions";
import type { WorkspaceView } from "@/lib/workspaces/types";
import { type Guide, useGuide } from "./guide/use-guide";
import type { CreateWorkspace } from "./new-workspace-dialog";
import { ShortcutListener } from "./shortcut-listener";
import { useFrameShortcuts } from "./use-frame-shortcuts";
import { type SwitchWorkspace, useSwitchWorkspace } from "./use-switch-workspace";

interface Commands {
  openPalette: () => void;
  openCheatSheet: () => void;
  /** Null for who has nothing to begin. */
  guide: Guide | null;
  role: Role;
  /** Posts that waited for this person's approval when the page was drawn. */
  waiting: number;
  workspaceId: string;
  workspaces: WorkspaceView[];
  isSwitching: boolean;
  switchTo: (workspaceId: string) => void;
  openNewWorkspace: () => void;
}

const CommandsContext = createContext<Commands | null>(null);

const Palette = dynamic(() => import("./palette/palette").then(({ Palette }) => Palette), { ssr: false });
const CheatSheet = dynamic(() => import("./cheat-sheet").then(({ CheatSheet }) => CheatSheet), {
  ssr: false,
});

const NewWorkspaceDialog = dynamic(
  () => import("./new-workspace-dialog").then(({ NewWorkspaceDialog }) => NewWorkspaceDialog),
  { ssr: false },
);

interface CommandsProviderProps {
  workspaceId: string;
  workspaces: WorkspaceView[];
  timeZone: string;
  canCompose: boolean;
  canConnect: boolean;
  role: Role;
  waiting: number;
  firstSteps: FirstSteps | null;
  onSwitch: SwitchWorkspace;
  onCreate: CreateWorkspace;
  onHideGuide: (input: { isHidden: boolean }) => Promise<unknown>;
  children: ReactNode;
}

/** What opens above every page, from wherever it is asked for. */
export function CommandsProvider(props: CommandsProviderProps) {
  const { workspaceId, workspaces, timeZone, role, waiting, canCompose, canConnect, children } = props;
  const [opened, setOpened] = useState<"palette" | "cheat sheet" | "new workspace" | null>(null);
  const { isSwitching, switchTo } = useSwitchWorkspace(workspaceId, props.onSwitch);
  const guide = useGuide(props.firstSteps, workspaceId, props.onHideGuide);
  const open = useMemo(
    () => ({
      openPalette: () => setOpened("palette"),
      openCheatSheet: () => setOpened("cheat sheet"),
      openNewWorkspace: () => setOpened("new workspace"),
    }),
    [],
  );
  useFrameShortcuts({ ...open, role, canCompose });
  const close = () => setOpened(null);
  return (
    <CommandsContext
      value={{ ...open, guide, role, waiting, workspaceId, workspaces, isSwitching, switchTo }}
    >
      {children}
      <ShortcutListener />
      {opened === "palette" && (
        <Palette
          {...{ workspaceId, workspaces, timeZone, role, canCompose, canConnect, switchTo }}
          openCheatSheet={open.openCheatSheet}
          openNewWorkspace={open.openNewWorkspace}
          openGuide={guide?.open ?? null}
          onClose={close}
        />
      )}
      {opened === "new workspace" && <NewWorkspaceDialog onCreate={props.onCreate} onClose={close} />}
      {opened === "cheat sheet" && <CheatSheet onClose={close} />}
    </CommandsContext>
  );
}

export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error("Commands stand in the frame of the dashboard.");
  return commands;
}
