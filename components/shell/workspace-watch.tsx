"use client";

import { useEffect } from "react";
import { useCommands } from "./commands";
import { leave } from "./leave-guard";
import { samePage } from "./same-page";

const KEY = "cuepost-workspace";

/** A browser is in one workspace at a time: a tab that still shows another one goes along when it is looked at. */
export function WorkspaceWatch() {
  const { workspaceId, workspaces } = useCommands();
  useEffect(() => {
    localStorage.setItem(KEY, workspaceId);
    const look = () => {
      const now = localStorage.getItem(KEY);
      if (document.visibilityState !== "visible" || !now || now === workspaceId) return;
      const { pathname, search } = window.location;
      const role = workspaces.find(({ id }) => id === now)?.role ?? "client";
      leave(() => window.location.assign(samePage(pathname + search, role)));
    };
    document.addEventListener("visibilitychange", look);
    window.addEventListener("storage", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("storage", look);
    };
  }, [workspaceId, workspaces]);
  return null;
}
