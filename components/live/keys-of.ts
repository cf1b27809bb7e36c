import type { QueryKey } from "@tanstack/react-query";
import { type LiveHints, type LiveTopic, liveTopics } from "@/lib/live/types";

/** Lists that show something of a topic, by the first part of their query keys. */
const lists: Record<LiveTopic, QueryKey[]> = {
  post: [["calendar"], ["open-places"], ["guide"], ["approvals"]],
  progress: [["calendar"]],
  comment: [],
  notice: [],
  media: [["media"], ["guide"]],
  import: [["media", "imports"]],
  label: [["labels"], ["calendar"], ["media"]],
  account: [["calendar"], ["open-places"], ["guide"]],
  queue: [["open-places"]],
  inbox: [["inbox"]],
};

/** The queries that these hints make stale. Prefixes: what begins with one is meant too. */
export function keysOf(hints: LiveHints): QueryKey[] {
  const keys = liveTopics.flatMap((topic) => {
    const ids = hints[topic];
    if (!ids) return [];
    if (topic !== "post" && topic !== "progress" && topic !== "comment") return lists[topic];
    const part = topic === "comment" ? ["comments"] : [];
    return [...lists[topic], ...(ids === "many" ? [["post"]] : ids.map((id) => ["post", id, ...part]))];
  });
  return [...new Map(keys.map((key) => [key.join(" "), key])).values()];
}

export function mergeHints(one: LiveHints, other: LiveHints): LiveHints {
  const merged: LiveHints = {};
  for (const topic of liveTopics) {
    const [a, b] = [one[topic] ?? [], other[topic] ?? []];
    if (a === "many" || b === "many") merged[topic] = "many";
    else if (a.length + b.length > 0) merged[topic] = [...new Set([...a, ...b])];
  }
  return merged;
}
