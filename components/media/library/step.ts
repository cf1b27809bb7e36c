interface Place {
  at: number;
  count: number;
  columns: number;
  isRtl: boolean;
}

const ROWS_A_PAGE = 4;

/** Where a key leads to in a grid that is read row by row; null for a key that does not move. */
export function step(key: string, { at, count, columns, isRtl }: Place): number | null {
  const forward = isRtl ? -1 : 1;
  const moves: Partial<Record<string, number>> = {
    ArrowRight: at + forward,
    ArrowLeft: at - forward,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    PageDown: at + columns * ROWS_A_PAGE,
    PageUp: at - columns * ROWS_A_PAGE,
    Home: 0,
    End: count - 1,
  };
  const wanted = moves[key];
  if (wanted === undefined) return null;
  // Down from the last full row leads to the last of all, not nowhere; up from the first stays.
  if (wanted < 0) return key === "ArrowUp" || key === "PageUp" ? at % columns : 0;
  return Math.min(wanted, count - 1);
}
