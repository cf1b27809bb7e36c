"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { SEARCH_FIELD_ID } from "./search-field";
import type { SelectionModel } from "./use-selection";

interface LibraryShortcuts {
  selection: SelectionModel;
  onDelete: ((ids: readonly string[]) => void) | null;
  onView: () => void;
}

/** Where no file has the focus; with it, the files answer themselves. */
export function useLibraryShortcuts(model: LibraryShortcuts): void {
  const t = useTranslations("library");
  const latest = useRef(model);
  latest.current = model;
  const canDelete = model.onDelete !== null;
  const table = useMemo(
    () => ({
      title: t("title"),
      shortcuts: [
        { keys: "/", label: t("keys.search"), run: () => document.getElementById(SEARCH_FIELD_ID)?.focus() },
        { keys: "v", label: t("keys.view"), run: () => latest.current.onView() },
        { keys: "mod+a", label: t("keys.all"), run: () => latest.current.selection.selectAll() },
        // Done by the file that has the focus; here it is told.
        { keys: "x", label: t("keys.select"), run: () => {} },
        { keys: "Escape", label: t("keys.clear"), run: () => latest.current.selection.clear() },
        ...(canDelete
          ? [
              {
                keys: "Delete",
                label: t("keys.delete"),
                run() {
                  const { selection, onDelete } = latest.current;
                  if (selection.ids.length > 0) onDelete?.(selection.ids);
                },
              },
            ]
          : []),
      ],
    }),
    [t, canDelete],
  );
  useShortcuts(table);
}
