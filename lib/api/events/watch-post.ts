import "server-only";
import { AppError } from "@/lib/errors";
import type { Told } from "@/lib/live/history";
import type { Hub } from "@/lib/live/hub";
import { ApiProblem } from "../api-problem";

/** Fewer than the hub takes: pages of people keep their places. */
const WATCHES_MAX = 300;
export const WATCHES_PER_KEY_MAX = 10;
const RETRY_AFTER_SECONDS = 5;

interface Watched {
  keyId: string;
  workspaceId: string;
  postId: string;
  /** Of whoever waits. */
  signal: AbortSignal;
}

export interface Watch {
  /** `changed`: something about the post may have. `over`: whoever waited is gone, or this server stops. */
  next: (timeoutMs: number) => Promise<"changed" | "time" | "over">;
  close: () => void;
}

const held = new Map<string, number>();

/** Hears of a post's changes from here on. Whatever is opened is closed. */
export async function watchPost(hub: Hub, { keyId, workspaceId, postId, signal }: Watched): Promise<Watch> {
  const giveBack = takePlace(keyId);
  let [isChanged, isOver] = [false, signal.aborted];
  let wake = () => {};
  const tell = ({ hints: { post } }: Told) => {
    if (!post?.isMany && !post?.ids.has(postId)) return;
    isChanged = true;
    wake();
  };
  const end = () => {
    isOver = true;
    wake();
  };
  // By key, as pages are by person: neither takes the other's places.
  const place = await hub.add({ workspaceId, userId: `key ${keyId}`, tell, end }).catch((error) => {
    giveBack();
    throw error;
  });
  signal.addEventListener("abort", end, { once: true });

  async function next(timeoutMs: number): Promise<"changed" | "time" | "over"> {
    if (!isChanged && !isOver) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, timeoutMs);
      wake = resolve;
      await promise;
      clearTimeout(timer);
    }
    if (isOver) return "over";
    if (!isChanged) return "time";
    isChanged = false;
    return "changed";
  }

  function close(): void {
    signal.removeEventListener("abort", end);
    place.remove();
    giveBack();
    end();
  }
  return { next, close };
}

function takePlace(keyId: string): () => void {
  const own = held.get(keyId) ?? 0;
  if (own >= WATCHES_PER_KEY_MAX) {
    throw new ApiProblem("rate_limited", `This key waits for events ${own} times already.`, {
      remedy: "Wait for one post after the other, or let a webhook tell you.",
      headers: { "retry-after": String(RETRY_AFTER_SECONDS) },
    });
  }
  const all = [...held.values()].reduce((sum, count) => sum + count, 0);
  if (all >= WATCHES_MAX) throw new AppError("unavailable", "Too many programs wait for events at once.");
  held.set(keyId, own + 1);
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    const left = (held.get(keyId) ?? 1) - 1;
    if (left > 0) held.set(keyId, left);
    else held.delete(keyId);
  };
}
