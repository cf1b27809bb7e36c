import type { InfiniteData } from "@tanstack/react-query";
import type { MediaPage } from "@/lib/media/types";

export type LibraryPages = InfiniteData<MediaPage, string | null>;

/**
 * What was read down to the place where somebody is, with its beginning as it is now. What left the beginning is
 * gone; what the beginning pushed out of itself is kept, since the next page begins after it.
 */
export function mergeFirstPage(known: LibraryPages | undefined, fresh: MediaPage): LibraryPages {
  const [first, ...rest] = known?.pages ?? [];
  const lastId = fresh.items.at(-1)?.id;
  const at = first?.items.findIndex(({ id }) => id === lastId) ?? -1;
  if (!known || !first || at === -1) return { pages: [fresh], pageParams: [null] };
  const shown = new Set(fresh.items.map(({ id }) => id));
  const pushedOut = first.items.slice(at + 1).filter(({ id }) => !shown.has(id));
  const isWhole = pushedOut.length === 0 && rest.length === 0;
  const merged: MediaPage = {
    items: [...fresh.items, ...pushedOut],
    nextCursor: isWhole ? fresh.nextCursor : first.nextCursor,
  };
  const others = rest.map((page) => ({ ...page, items: page.items.filter(({ id }) => !shown.has(id)) }));
  return { pages: [merged, ...others], pageParams: known.pageParams };
}
