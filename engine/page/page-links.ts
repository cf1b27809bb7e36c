import { type Html, html } from "./html.ts";

/** A list goes on, with the same filter. */
export function showNext(
  path: string,
  filter: Record<string, string | null>,
  next: string | null,
): Html | undefined {
  const isLater = Boolean(filter.after);
  if (!isLater && next === null) return undefined;
  return html`<nav class="pages" aria-label="Pages">
${isLater && html`<a href="${linkTo(path, { ...filter, after: null })}">From the beginning</a>`}
${next !== null && html`<a href="${linkTo(path, { ...filter, after: next })}">Next page</a>`}</nav>`;
}

export function linkTo(path: string, query: Record<string, string | null>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null);
  const search = new URLSearchParams(given).toString();
  return search ? `${path}?${search}` : path;
}

/** Ids come from outside: one that holds a slash still is one part of the address. */
export function pathOf(room: "runs" | "events", id: string): string {
  return `/${room}/${encodeURIComponent(id)}`;
}
