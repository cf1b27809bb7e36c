import { expect, it } from "vitest";
import type { LibraryItem, MediaPage } from "@/lib/media/types";
import { mergeFirstPage } from "./merge-first-page";

const page = (ids: string, nextCursor: string | null, name = "old"): MediaPage => ({
  items: [...ids].map((id) => ({ id, name }) as LibraryItem),
  nextCursor,
});
const known = (...pages: MediaPage[]) => ({ pages, pageParams: pages.map((_, at) => (at ? `${at}` : null)) });
const idsOf = ({ pages }: { pages: MediaPage[] }) =>
  pages.map(({ items }) => items.map(({ id }) => id).join("")).join("|");

it("shows the newest first and keeps everything that was read", () => {
  const merged = mergeFirstPage(known(page("abc", "1"), page("def", "2")), page("xab", "9", "new"));
  expect(idsOf(merged)).toBe("xabc|def");
  expect(merged.pages[0]?.items.map(({ name }) => name)).toEqual(["new", "new", "new", "old"]);
  expect(merged.pages[0]?.nextCursor).toBe("1");
});

it("drops what left the beginning, and nothing twice", () => {
  expect(idsOf(mergeFirstPage(known(page("abc", "1"), page("def", null)), page("acd", "9")))).toBe("acd");
  expect(idsOf(mergeFirstPage(known(page("abcd", "1"), page("ef", null)), page("acd", "9")))).toBe("acd|ef");
});

it("begins anew when nothing of the beginning is known any more", () => {
  const merged = mergeFirstPage(known(page("abc", "1"), page("def", "2")), page("xyz", "9"));
  expect(idsOf(merged)).toBe("xyz");
  expect(merged.pages[0]?.nextCursor).toBe("9");
});

it("takes the fresh cursor when nothing else was read", () => {
  const merged = mergeFirstPage(known(page("ab", null)), page("xab", "3"));
  expect([idsOf(merged), merged.pages[0]?.nextCursor]).toEqual(["xab", "3"]);
  expect(idsOf(mergeFirstPage(undefined, page("", null)))).toBe("");
});
