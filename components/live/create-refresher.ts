import { matchQuery, type QueryClient, type QueryKey } from "@tanstack/react-query";
import type { LiveHints } from "@/lib/live/types";
import { keysOf, mergeHints } from "./keys-of";

const PAUSE_MS = 500;
/** Bytes alone are looked at no more often than this: they come without an end while something goes out. */
const PROGRESS_PAUSE_MS = 1000;
/** An answer that does not come must not hold up the next question. */
const ANSWER_MS_MAX = 5000;
const RECENT_MAX = 200;
const MUTATION_LOOK_MS = 100;
const MUTATION_LOOKS_MAX = 50;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What a page comes with was read before it is shown: a change meanwhile found nothing to make stale. */
const MOUNT_MS_MAX = 5000;

/** Asks again for what hints make stale, one round at a time: hints that come meanwhile make the next. */
export function createRefresher(client: QueryClient) {
  let waiting: LiveHints = {};
  let isBusy = false;
  let isEnded = false;
  let recent: { key: QueryKey; at: number }[] = [];
  const leaveMounts = watchMounts(client, isRecent);

  function isRecent(isOf: (key: QueryKey) => boolean): boolean {
    recent = recent.filter(({ at }) => Date.now() - at < MOUNT_MS_MAX);
    return recent.some(({ key }) => isOf(key));
  }

  async function work(): Promise<void> {
    isBusy = true;
    while (Object.keys(waiting).length > 0 && !isEnded) {
      await letMutationsEnd(client);
      const hints = waiting;
      waiting = {};
      const keys = keysOf(hints);
      recent = [...recent, ...keys.map((key) => ({ key, at: Date.now() }))].slice(-RECENT_MAX);
      const asked = keys.map((queryKey) => client.invalidateQueries({ queryKey }));
      await Promise.race([Promise.all(asked), pause(ANSWER_MS_MAX)]);
      const isProgressAlone = Object.keys(hints).every((topic) => topic === "progress");
      await pause(isProgressAlone ? PROGRESS_PAUSE_MS : PAUSE_MS);
    }
    isBusy = false;
  }

  return {
    add(hints: LiveHints): void {
      waiting = mergeHints(waiting, hints);
      if (!isBusy) void work();
    },
    end(): void {
      isEnded = true;
      leaveMounts();
    },
  };
}

/** Asks again for what is shown only now, when something of it has just changed. */
function watchMounts(
  client: QueryClient,
  isStale: (isOf: (key: QueryKey) => boolean) => boolean,
): () => void {
  return client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== "observerAdded" || query.getObserversCount() > 1 || query.state.data === undefined) return;
    if (!isStale((queryKey) => matchQuery({ queryKey }, query))) return;
    setTimeout(() => void client.invalidateQueries({ queryKey: query.queryKey, exact: true }));
  });
}

/** What a person has just moved must not flash back to where it was while the move is on its way. */
async function letMutationsEnd(client: QueryClient): Promise<void> {
  for (let look = 0; look < MUTATION_LOOKS_MAX && client.isMutating() > 0; look += 1) {
    await pause(MUTATION_LOOK_MS);
  }
}
