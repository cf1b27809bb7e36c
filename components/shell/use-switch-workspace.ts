"use client";

import { useTransition } from "react";
import { toast } from "sonner";
import { leave } from "./leave-guard";

/** `from`: the address on screen, so that the same kind of page opens. */
export type SwitchWorkspace = (input: {
  workspaceId: string;
  from: string;
}) => Promise<{ ok: true } | { ok: false; message: string }>;

export function useSwitchWorkspace(currentId: string, onSwitch: SwitchWorkspace) {
  const [isSwitching, startSwitching] = useTransition();

  function switchTo(workspaceId: string) {
    if (workspaceId === currentId) return;
    const { pathname, search } = window.location;
    leave(() =>
      startSwitching(async () => {
        const result = await onSwitch({ workspaceId, from: pathname + search });
        if (!result.ok) toast.error(result.message);
      }),
    );
  }

  return { isSwitching, switchTo };
}
