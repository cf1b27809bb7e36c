import type { OpenPlaces } from "@/lib/posts/types";
import { localOf } from "@/lib/posts/zones";

export type PlaceAccount = OpenPlaces["accounts"][number];

/** Places of one minute, of one account or several. */
export interface PlaceGroup {
  /** Wall clock in the workspace's zone, `2027-03-14T10:30`. */
  local: string;
  accounts: PlaceAccount[];
}

/** By day, in their order; only of these accounts where some are named. */
export function groupPlaces(
  { accounts, places }: OpenPlaces,
  timeZone: string,
  only: readonly string[] = [],
): Map<string, PlaceGroup[]> {
  const known = new Map(accounts.map((account) => [account.id, account]));
  const byLocal = new Map<string, PlaceAccount[]>();
  for (const { accountId, at } of places) {
    const account = known.get(accountId);
    if (!account || (only.length > 0 && !only.includes(accountId))) continue;
    const local = localOf(new Date(at), timeZone);
    byLocal.set(local, [...(byLocal.get(local) ?? []), account]);
  }
  const groups = [...byLocal].map(([local, of]) => ({ local, accounts: of }));
  return Map.groupBy(groups, ({ local }) => local.slice(0, 10));
}

/** Those that no card lies over: a place to fill never stands in the way of a post. */
export function uncovered(
  groups: readonly PlaceGroup[],
  cards: readonly number[],
  minutes: { card: number; place: number },
): PlaceGroup[] {
  return groups.filter(({ local }) => {
    const at = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
    return cards.every((card) => at + minutes.place <= card || at >= card + minutes.card);
  });
}

/** Where a post for this place begins. */
export function hrefOf({ local, accounts }: PlaceGroup): string {
  const [only, ...more] = accounts;
  const account = only && more.length === 0 ? `&account=${only.id}` : "";
  return `/posts/new?at=${local}${account}`;
}
