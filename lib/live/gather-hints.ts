import { type LiveTopic, liveTopics } from "./types";

/** Hints of one window go out together: a part every 100 ms must not become a storm. */
const WINDOW_MS = 250;
/** More changes of one topic in a window are not named one by one. */
const IDS_MAX = 50;

export interface Hint {
  workspaceId: string;
  topic: LiveTopic;
  id: string;
  /** Whose account it is; null where it belongs to none. */
  accountId: string | null;
}

/** What changed of one topic, with the accounts it belongs or belonged to. */
export interface GatheredTopic {
  ids: Map<string, Set<string | null>>;
  isMany: boolean;
  accountIds: Set<string | null>;
}
export type GatheredHints = Partial<Record<LiveTopic, GatheredTopic>>;

/** Null is no hint of ours: a newer version of Cuepost beside this one may know more topics. */
export function parseHint(payload: string): Hint | null {
  const [workspaceId, topic, id, accountId = null] = payload.split(" ");
  if (!workspaceId || !id || !isTopic(topic)) return null;
  return { workspaceId, topic, id, accountId };
}

function isTopic(name: string | undefined): name is LiveTopic {
  return (liveTopics as readonly (string | undefined)[]).includes(name);
}

type Send = (workspaceId: string, hints: GatheredHints) => void;

/** Gathers hints by workspace, each said once, and sends them when their window ends. */
export function createGatherer(send: Send) {
  const open = new Map<string, GatheredHints>();

  function add(hint: Hint): void {
    const { workspaceId } = hint;
    const known = open.get(workspaceId);
    const hints = known ?? {};
    if (!known) {
      open.set(workspaceId, hints);
      setTimeout(() => flush(workspaceId), WINDOW_MS).unref();
    }
    note(hints, hint);
  }

  function flush(workspaceId: string): void {
    const hints = open.get(workspaceId);
    open.delete(workspaceId);
    if (hints) send(workspaceId, hints);
  }

  return { add, clear: () => open.clear() };
}

function note(hints: GatheredHints, { topic, id, accountId }: Hint): void {
  hints[topic] ??= { ids: new Map(), isMany: false, accountIds: new Set() };
  const gathered = hints[topic];
  gathered.accountIds.add(accountId);
  const known = gathered.ids.get(id);
  if (known) known.add(accountId);
  else if (gathered.ids.size < IDS_MAX) gathered.ids.set(id, new Set([accountId]));
  else gathered.isMany = true;
}
