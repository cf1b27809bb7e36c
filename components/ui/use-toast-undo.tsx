"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { toast } from "sonner";
import { announce } from "./announce";
import { addUndo, type LivingUndo, latestUndo, takeUndo } from "./living-undos";
import { UndoToast } from "./undo-toast";

/**
 * Says what was done, and takes it back for as long as it is on screen: by its button or ⌘Z / Ctrl+Z.
 * `undo` may throw; then that is said instead.
 */
export function useToastUndo(): (message: string, undo: LivingUndo["undo"], note?: string | null) => void {
  const run = useRunUndo();
  return useCallback(
    (message, undo, note) => {
      const id = toast(
        <UndoToast message={message} note={note} onUndo={() => run(id)} onGone={() => toast.dismiss(id)} />,
        { duration: Number.POSITIVE_INFINITY, onDismiss: () => takeUndo(id) },
      );
      addUndo({ id, undo });
    },
    [run],
  );
}

/** For the keys: the latest that is still on screen. False when there is none. */
export function useUndoLatest(): () => boolean {
  const run = useRunUndo();
  return useCallback(() => {
    const latest = latestUndo();
    if (latest) run(latest.id);
    return latest !== undefined;
  }, [run]);
}

function useRunUndo() {
  const t = useTranslations("common");
  const words = useRef(t);
  words.current = t;
  return useCallback(async (id: LivingUndo["id"]) => {
    const taken = takeUndo(id);
    toast.dismiss(id);
    if (!taken) return;
    try {
      await taken.undo();
      announce(words.current("undone"));
    } catch {
      toast.error(words.current("undoFailed"));
    }
  }, []);
}
