"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { LabelPicker } from "@/components/labels/label-picker";
import { labelsKey } from "@/components/labels/use-labels";
import type { LibraryItem } from "@/lib/media/types";
import type { LabelView } from "@/lib/workspaces/types";
import type { MediaChanges } from "./use-media-changes";

interface LabelControlProps {
  items: readonly Pick<LibraryItem, "id" | "labels">[];
  changes: MediaChanges;
  side?: "top" | "bottom";
  /** One button that opens it. */
  children: ReactElement;
}

/** Labels of one file or of many, as they stand on all of them or on some. */
export function LabelControl({ items, changes, side = "top", children }: LabelControlProps) {
  const client = useQueryClient();
  const counts = new Map<string, number>();
  for (const { id } of items.flatMap((item) => item.labels)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const carried = new Map(
    [...counts].map(([id, count]): [string, "all" | "some"] => [id, count === items.length ? "all" : "some"]),
  );
  return (
    <LabelPicker
      side={side}
      carried={carried}
      onChange={({ add, remove }) => {
        const ids = items.map(({ id }) => id);
        // Not from a render: a label that was made just now is among them.
        const known = client.getQueryData<LabelView[]>(labelsKey) ?? [];
        void changes.label(ids, { add, remove, known });
      }}
    >
      {children}
    </LabelPicker>
  );
}
