"use client";

import { useEffect } from "react";
import { isTyping } from "@/components/ui/is-typing";
import { findShortcut } from "./shortcuts";

const OPEN = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";

/** Stands once in the frame: hears every key for all tables. */
export function ShortcutListener() {
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      const isBusy = isTyping(event.target) || document.querySelector(OPEN) !== null;
      const found = findShortcut(event, Date.now(), isBusy);
      if (!found) return;
      event.preventDefault();
      found.run?.();
    }
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return null;
}
