"use client";

import { useEffect } from "react";
import { registerShortcuts, type ShortcutTable } from "./shortcuts";

/** For as long as the part is on screen. Keep the table the same between renders: `useMemo`. */
export function useShortcuts(table: ShortcutTable): void {
  useEffect(() => registerShortcuts(table), [table]);
}
