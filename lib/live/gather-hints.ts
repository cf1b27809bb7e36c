import { type LiveHints, type LiveTopic, liveTopics } from "./types";

/** Hints of one window go out together: a part every 100 ms must not become a storm. */
const WINDOW_MS = 250;
/** More changes of one topic in a window are not named one by one. */
const IDS_MAX = 50;

export interface Hint {
  workspaceId: string;
  topic: LiveTopic;
  id: string;
}

/** Null is no hint of ours: a newer version of Cuepost beside this one may know more topics. */
export function parseHint(payload: string): Hint | null {
  const [workspaceId, topic, id] = payload.split(" ");
  if (!workspaceId || !id || !isTopic(topic)) return null;
  return { workspaceId, topic, id };
}

function isTopic(name: string | undefined): name is LiveTopic {
  return (liveTopics as readonly (string | undefined)[]).includes(name);
}

type Send = (workspaceId: string, hints: LiveHints) => void;

/** Gathers hints by workspace, each said once, and sends them when their window ends. */
export function createGatherer(send: Send) {
  const open = new Map<string, LiveHints>();

  function add({ workspaceId, topic, id }: Hint): void {
    const known = open.get(workspaceId);
    const hints = known ?? {};
    if (!known) {
      open.set(workspaceId, hints);
      setTimeout(() => flush(workspaceId), WINDOW_MS).unref();
    }
    const ids = hints[topic] ?? [];
    if (ids === "many" || ids.includes(id)) return;
    hints[topic] = ids.length < IDS_MAX ? [...ids, id] : "many";
  }

  function flush(workspaceId: string): void {
    const hints = open.get(workspaceId);
    open.delete(workspaceId);
    if (hints) send(workspaceId, hints);
  }

  return { add, clear: () => open.clear() };
}
