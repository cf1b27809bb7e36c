import { MEDIA_BULK_MAX } from "@/lib/media/rules";

/** Of what is selected, in the order in which it was; bounded by what one order may be about. */
export type Selection = readonly string[];

export function toggle(selection: Selection, id: string): Selection {
  return selection.includes(id) ? selection.filter((known) => known !== id) : addAll(selection, [id]);
}

/** Everything between the two, both ends too, added in the order in which it goes from the anchor. */
export function extend(
  selection: Selection,
  order: readonly string[],
  { from, to }: { from: string; to: string },
): Selection {
  const [start, end] = [order.indexOf(from), order.indexOf(to)];
  if (start === -1 || end === -1) return addAll(selection, [to]);
  const between = order.slice(Math.min(start, end), Math.max(start, end) + 1);
  return addAll(selection, start <= end ? between : between.toReversed());
}

export function addAll(selection: Selection, ids: readonly string[]): Selection {
  return [...new Set([...selection, ...ids])].slice(0, MEDIA_BULK_MAX);
}
