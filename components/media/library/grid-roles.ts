type Direction = "ascending" | "descending";

/** A table's own elements cannot be laid out in rows that come and go with the scrolling: these say what ours are. */
export const gridRoles = {
  grid: (label: string, rowCount: number) => ({
    role: "grid",
    "aria-label": label,
    "aria-multiselectable": true,
    "aria-rowcount": rowCount,
  }),
  group: { role: "rowgroup" },
  row: (rowIndex?: number, isSelected?: boolean) => ({
    role: "row",
    "aria-rowindex": rowIndex,
    "aria-selected": isSelected,
  }),
  head: (sort?: Direction) => ({ role: "columnheader", "aria-sort": sort }),
  cell: (isSelected?: boolean) => ({ role: "gridcell", "aria-selected": isSelected }),
} as const;
