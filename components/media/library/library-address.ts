import type { MediaFilters } from "@/lib/media/input";
import { MEDIA_SEARCH_MAX, mediaSorts, mediaStates } from "@/lib/media/rules";

type Params = Pick<URLSearchParams, "get">;

const names = ["kind", "search", "usage", "state", "label"] as const;
export type FilterName = (typeof names)[number];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What an address asks for; what it says wrongly, it does not say at all. */
export function readFilters(params: Params): MediaFilters {
  const search = params.get("search")?.trim().slice(0, MEDIA_SEARCH_MAX);
  return {
    kind: oneOf(["video", "photo"], params.get("kind")),
    search: search || undefined,
    usage: oneOf(["used", "unused"], params.get("usage")),
    state: oneOf(mediaStates, params.get("state")),
    label: readId(params.get("label")),
    sort: oneOf(mediaSorts, params.get("sort")) ?? "newest",
  };
}

/** The file whose details are open. */
export function readOpenId(params: Params): string | null {
  return readId(params.get("open")) ?? null;
}

function oneOf<Value extends string>(values: readonly Value[], value: string | null): Value | undefined {
  return values.find((known) => known === value);
}

function readId(value: string | null): string | undefined {
  return value && uuid.test(value) ? value : undefined;
}

/** As the address holds it, shortest first: what is not chosen is not there. */
export function toParams(filters: MediaFilters): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of names) if (filters[name]) params.set(name, filters[name]);
  if (filters.sort !== "newest") params.set("sort", filters.sort);
  return params;
}

export function activeFilters(filters: MediaFilters): FilterName[] {
  return names.filter((name) => filters[name] !== undefined);
}
