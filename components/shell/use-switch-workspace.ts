"use client";

import { useTransition } from "react";
import { toast } from "sonner";
import { leave } from "./leave-guard";

export type SwitchWorkspace = (input: {
  workspaceId: string;
}) => Promise<{ ok: true } | { ok: false; message: string }>;

export function useSwitchWorkspace(currentId: string, onSwitch: SwitchWorkspace) {
  const [isSwitching, startSwitching] = useTransition();

  function switchTo(workspaceId: string) {
    if (workspaceId === currentId) return;
    leave(() =>
      startSwitching(async () => {
        const result = await onSwitch({ workspaceId });
        if (!result.ok) toast.error(result.message);
      }),
    );
  }

  return { isSwitching, switchTo };
}
