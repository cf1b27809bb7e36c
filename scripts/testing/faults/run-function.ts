import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { NonRetriableError, RetryAfterError } from "inngest";
import { publishPost } from "@/inngest/functions/publish-post";
import { passTime } from "./pass-time";

interface Due {
  postId: string;
  revision: number;
}

type Work = () => unknown;
type Wait = string | number;
type OwnHandler = (context: { event: unknown; step: unknown; runId: string }) => Promise<unknown>;

const RETRIES_MAX = publishPost.opts.retries ?? 4;
const BACKOFF_MS = 30_000;
/** So much of each wait is real, in which the sandbox gets on. */
const REAL_WAIT_MS = 25;
const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000 };

/** Runs the real function as an engine would, but for the waits, which pass at once. */
export async function runFunction(due: Due, onWait: () => Promise<void> = async () => {}): Promise<void> {
  const runId = randomUUID();
  const wait = async (ms: number) => {
    await onWait();
    await passTime(due.postId, ms);
    await sleep(Math.min(Math.max(ms, 0), REAL_WAIT_MS));
  };
  const step = {
    run: (_id: string, work: Work) => tried(work, wait),
    sleep: (_id: string, length: Wait) => wait(toMs(length)),
    // Each cell has an account of its own: no other post waits for its turn.
    sendEvent: async () => ({ ids: [] }),
    sleepUntil: (_id: string, at: Date) => wait(at.getTime() - Date.now()),
  };
  const { fn } = publishPost as unknown as { fn: OwnHandler };
  try {
    await fn({ event: { data: due }, step, runId });
  } catch (error) {
    const told = { message: error instanceof Error ? error.message : String(error) };
    const event = { data: { event: { data: due }, run_id: runId, error: told } };
    await (publishPost.opts.onFailure as unknown as OwnHandler)({ event, step, runId });
  }
}

async function tried(work: Work, wait: (ms: number) => Promise<void>): Promise<unknown> {
  for (let attempt = 0; ; attempt++) {
    try {
      return JSON.parse(JSON.stringify((await work()) ?? null));
    } catch (error) {
      if (error instanceof NonRetriableError || attempt === RETRIES_MAX) throw error;
      await wait(error instanceof RetryAfterError ? Number(error.retryAfter) * 1000 : BACKOFF_MS);
    }
  }
}

function toMs(length: Wait): number {
  if (typeof length === "number") return length;
  const [, count, unit = ""] = /^(\d+)([smh])$/.exec(length) ?? [];
  const unitMs = UNITS[unit];
  if (!unitMs) throw new Error(`No wait is called ${length}.`);
  return Number(count) * unitMs;
}
