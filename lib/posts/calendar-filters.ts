import { outStatuses, type PostStatus, runningStatuses } from "./states";

const CHOICES_MAX = 50;
export const SEARCH_CHARS_MAX = 100;

/** States as a person looks for them. Canceled posts stand on no calendar. */
export const statusGroups = {
  draft: ["draft"],
  approval: ["awaiting approval"],
  scheduled: ["scheduled"],
  running: runningStatuses,
  out: outStatuses,
  held: ["needs attention", "failed", "outcome unknown"],
} as const satisfies Record<string, readonly PostStatus[]>;
export type StatusGroup = keyof typeof statusGroups;

/** What a calendar is narrowed to; an empty list narrows nothing. */
export interface CalendarFilters {
  accounts: string[];
  statuses: StatusGroup[];
  members: string[];
  labels: string[];
  search: string;
}

export const noFilters: CalendarFilters = { accounts: [], statuses: [], members: [], labels: [], search: "" };

/** Reads what an address asks for. What it does not know is passed over in silence: links grow old. */
export function readFilters(params: URLSearchParams): CalendarFilters {
  return {
    accounts: readList(params, "account").filter(isId),
    statuses: readList(params, "status").filter((name): name is StatusGroup =>
      Object.hasOwn(statusGroups, name),
    ),
    members: readList(params, "member").filter(isId),
    labels: readList(params, "label").filter(isId),
    search: (params.get("q") ?? "").replaceAll("\0", "").trim().slice(0, SEARCH_CHARS_MAX),
  };
}

export function writeFilters(filters: CalendarFilters): [name: string, value: string][] {
  const { accounts, statuses, members, labels, search } = filters;
  const pairs: [string, string][] = [
    ["account", accounts.join(",")],
    ["status", statuses.join(",")],
    ["member", members.join(",")],
    ["label", labels.join(",")],
    ["q", search],
  ];
  return pairs.filter(([, value]) => value !== "");
}

export function isFiltered(filters: CalendarFilters): boolean {
  return writeFilters(filters).length > 0;
}

function readList(params: URLSearchParams, name: string): string[] {
  return [...new Set(params.get(name)?.split(",", CHOICES_MAX))];
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
