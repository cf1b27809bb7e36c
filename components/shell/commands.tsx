"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { ShortcutListener } from "./shortcut-listener";
import { useFrameShortcuts } from "./use-frame-shortcuts";

/** What opens above every page. */
type Opened = "palette" | "cheat sheet" | null;

interface Commands {
  openPalette: () => void;
  openCheatSheet: () => void;
}

const CommandsContext = createContext<Commands | null>(null);

const CheatSheet = dynamic(() => import("./cheat-sheet").then(({ CheatSheet }) => CheatSheet), {
  ssr: false,
});

interface CommandsProviderProps {
  canCompose: boolean;
  children: ReactNode;
}

export function CommandsProvider({ canCompose, children }: CommandsProviderProps) {
  const [opened, setOpened] = useState<Opened>(null);
  const commands = useMemo(
    () => ({ openPalette: () => setOpened("palette"), openCheatSheet: () => setOpened("cheat sheet") }),
    [],
  );
  useFrameShortcuts({ ...commands, canCompose });
  const close = () => setOpened(null);
  return (
    <CommandsContext value={commands}>
      {children}
      <ShortcutListener />
      {opened === "cheat sheet" && <CheatSheet onClose={close} />}
    </CommandsContext>
  );
}

export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error("Commands stand in the frame of the dashboard.");
  return commands;
}
