import "server-only";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "@/db";
import { type Listening, listen } from "@/db/listen";
import { AppError } from "@/lib/errors";
import { createGatherer, type GatheredHints, parseHint } from "./gather-hints";
import { createHistory, type Told } from "./history";

const CHANNEL = "live";
const LISTENERS_MAX = 1000;
/** Tabs of one person, over all workspaces. */
const LISTENERS_PER_PERSON_MAX = 12;
/** So often the connection is asked whether it still hears, and so long it may take. */
const CHECK_EVERY_MS = 20_000;
const CHECK_WAIT_MS = 10_000;

export interface Listener {
  workspaceId: string;
  userId: string;
  tell: (told: Told) => void;
  /** The stream ends: its page asks anew, here or at another process. */
  end: () => void;
}

type Place = Pick<ReturnType<typeof createHistory>, "lastId" | "since"> & { remove: () => void };

/** One connection listens for a whole process, and whoever has a page open is told of the own workspace's hints. */
export function createHub(connect = listen) {
  const listeners = new Set<Listener>();
  const gatherer = createGatherer(send);
  let history = createHistory();
  let listening: Promise<Listening> | undefined;
  let check: ReturnType<typeof setInterval> | undefined;
  let awaited: string | undefined;
  let isClosed = false;

  /** `place`: a workspace, or a person for what is theirs alone. */
  function send(place: string, hints: GatheredHints): void {
    const told = history.add(place, hints);
    for (const listener of listeners) {
      if (listener.workspaceId === place || listener.userId === place) listener.tell(told);
    }
  }

  function hear(payload: string): void {
    if (payload === awaited) awaited = undefined;
    const hint = parseHint(payload);
    if (hint) gatherer.add(hint);
  }

  async function add(listener: Listener): Promise<Place> {
    assertRoom(listener);
    await hearFirst();
    assertRoom(listener);
    listeners.add(listener);
    const { lastId, since } = history;
    return { remove: () => listeners.delete(listener), lastId, since };
  }

  async function hearFirst(): Promise<void> {
    listening ??= connect(CHANNEL, hear, lose);
    const own = listening;
    const cause = await own.then(() => null).catch((error: unknown) => error);
    if (cause === null && listening === own) {
      check ??= setInterval(checkHearing, CHECK_EVERY_MS).unref();
      return;
    }
    if (listening === own) listening = undefined;
    throw new AppError("unavailable", "Changes cannot be followed at the moment.", { cause });
  }

  function assertRoom({ userId }: Listener): void {
    if (isClosed || listeners.size >= LISTENERS_MAX) {
      throw new AppError("unavailable", "Too many pages follow changes at once.");
    }
    const own = [...listeners].filter((listener) => listener.userId === userId).length;
    if (own >= LISTENERS_PER_PERSON_MAX) {
      throw new AppError("throttled", `${own} of your pages follow changes already.`);
    }
  }

  /** A connection can be dead without a word: then it does not hear itself either. */
  async function checkHearing(): Promise<void> {
    const word = `check ${randomUUID()}`;
    awaited = word;
    setTimeout(() => awaited === word && lose(), CHECK_WAIT_MS).unref();
    await db.execute(sql`select pg_notify(${CHANNEL}, ${word})`).catch(() => {});
  }

  /** Something may have gone unheard: every page asks everything anew. */
  function lose(): void {
    void listening?.then(({ end }) => end()).catch(() => {});
    listening = undefined;
    clearInterval(check);
    check = undefined;
    gatherer.clear();
    history = createHistory();
    for (const listener of [...listeners]) listener.end();
  }

  function close(): void {
    isClosed = true;
    lose();
  }

  return { add, close };
}

export type Hub = ReturnType<typeof createHub>;

const holder = globalThis as typeof globalThis & { cuepostHub?: Hub };

/** Of this process. A server that is told to stop waits for its answers, and these would never end by themselves. */
export function getHub(): Hub {
  if (!holder.cuepostHub) {
    const hub = createHub();
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => hub.close());
    holder.cuepostHub = hub;
  }
  return holder.cuepostHub;
}
