import { type LiveHints, liveTopics } from "@/lib/live/types";

/** A hidden tab gives its connection back: browsers allow six to one server, over all tabs. */
const HIDDEN_MS = 20_000;
/** Where the server refused, the browser does not try again by itself. */
const REFUSED_WAITS_MS = [5_000, 15_000, 60_000];

export interface LiveListener {
  onHints: (hints: LiveHints) => void;
  /** Nobody knows what was missed, with the first stream since the page was drawn. */
  onReset: (isFirst: boolean) => void;
  onState: (isOpen: boolean) => void;
  /** Signed out, or no longer of this workspace. */
  onEnd: () => void;
}

/** Follows the changes of the workspace while the tab can be seen. Gives what ends it. */
export function openLive(listener: LiveListener): () => void {
  const { connect, disconnect } = createConnection(listener);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function onVisibility(): void {
    clearTimeout(timer);
    if (document.visibilityState === "visible") connect();
    else timer = setTimeout(disconnect, HIDDEN_MS);
  }

  document.addEventListener("visibilitychange", onVisibility);
  onVisibility();
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    clearTimeout(timer);
    disconnect();
  };
}

/** An EventSource that goes on where the one before it left off. */
function createConnection(listener: LiveListener) {
  let source: EventSource | undefined;
  let lastId: string | undefined;
  let refusals = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function connect(): void {
    clearTimeout(timer);
    if (source) return;
    source = new EventSource(lastId ? `/live?after=${encodeURIComponent(lastId)}` : "/live");
    source.addEventListener("message", ({ data, lastEventId }) => {
      lastId = lastEventId;
      listener.onHints(readHints(data));
    });
    source.addEventListener("ready", ({ lastEventId }) => begin(lastEventId, lastId !== undefined));
    source.addEventListener("reset", ({ lastEventId }) => begin(lastEventId, false));
    source.addEventListener("error", onError);
    source.addEventListener("end", () => {
      disconnect();
      listener.onEnd();
    });
  }

  function begin(id: string, isComplete: boolean): void {
    const isFirst = lastId === undefined;
    lastId = id;
    refusals = 0;
    listener.onState(true);
    if (!isComplete) listener.onReset(isFirst);
  }

  function onError(): void {
    listener.onState(false);
    if (source?.readyState !== EventSource.CLOSED) return;
    disconnect();
    timer = setTimeout(connect, REFUSED_WAITS_MS[Math.min(refusals, REFUSED_WAITS_MS.length - 1)]);
    refusals += 1;
  }

  function disconnect(): void {
    clearTimeout(timer);
    source?.close();
    source = undefined;
    listener.onState(false);
  }

  return { connect, disconnect };
}

/** Only what this page knows: a server that is newer may say more. */
function readHints(data: string): LiveHints {
  const said: Record<string, unknown> = JSON.parse(data);
  return Object.fromEntries(liveTopics.flatMap((topic) => (said[topic] ? [[topic, said[topic]]] : [])));
}
