import { may, type Permission } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import type { GatheredHints } from "./gather-hints";
import { type LiveHints, type LiveTopic, liveTopics } from "./types";

export type Hearer = Pick<Member, "userId" | "workspaceId" | "role" | "accountIds">;

const needed: Record<LiveTopic, Permission> = {
  post: "view posts",
  progress: "view posts",
  notice: "view posts",
  account: "view posts",
  queue: "view posts",
  inbox: "view posts",
  comment: "view posts",
  media: "view workspace",
  import: "view workspace",
  label: "view workspace",
};

/** What of these hints concerns somebody: of accounts that were not given to them, not even an id. Null is nothing. */
export function hearHints(gathered: GatheredHints, { role, accountIds }: Hearer): LiveHints | null {
  const concerns = (of: ReadonlySet<string | null>) =>
    accountIds === null || [...of].some((id) => id === null || accountIds.includes(id));
  const heard: LiveHints = {};
  for (const topic of liveTopics) {
    const hints = gathered[topic];
    if (!hints || !may(role, needed[topic]) || !concerns(hints.accountIds)) continue;
    const ids = [...hints.ids].filter(([, of]) => concerns(of)).map(([id]) => id);
    heard[topic] = hints.isMany ? "many" : ids;
  }
  return Object.keys(heard).length > 0 ? heard : null;
}
