import type { Answers } from "./answers.ts";
import type { Disk } from "./disk.ts";
import { HOOK_LIFE_MS, HOOK_RETRY_MAX_MS, HOOKS_AT_ONCE } from "./limits.ts";
import { isStored } from "./record.ts";
import { sendHook } from "./send-hook.ts";

export type Hooks = ReturnType<typeof createHooks>;

type HooksOptions = {
  disk: Disk;
  answers: Answers;
  apiKey: string;
  publicUrl: string;
  /** How long after a hook's 200 the app's answer may still come. */
  graceMs: number;
  retryFirstMs: number;
  log: (line: string) => void;
};

/**
 * Tells the app of every stored file until it has answered. The record on disk says who is still to be told,
 * so this queue may be lost at any moment; `add` each stored record again after a start.
 */
export function createHooks(options: HooksOptions) {
  const pending = new Map<string, { failures: number; dueAt: number }>();
  const running = new Set<string>();
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;

  function pump(): void {
    clearTimeout(timer);
    if (closing.signal.aborted) return;
    const now = Date.now();
    let nextAt = Number.POSITIVE_INFINITY;
    for (const [key, hook] of pending) {
      if (running.has(key)) continue;
      if (hook.dueAt > now) nextAt = Math.min(nextAt, hook.dueAt);
      else if (running.size < HOOKS_AT_ONCE) void run(key);
    }
    if (nextAt < Number.POSITIVE_INFINITY) timer = setTimeout(pump, nextAt - now);
  }

  async function run(key: string): Promise<void> {
    running.add(key);
    const outcome = await tell(key, options, closing.signal);
    running.delete(key);
    const failures = pending.get(key)?.failures ?? 0;
    if (outcome === "done") pending.delete(key);
    else {
      const delayMs = Math.min(options.retryFirstMs * 2 ** Math.min(failures, 20), HOOK_RETRY_MAX_MS);
      pending.set(key, { failures: failures + 1, dueAt: Date.now() + delayMs });
    }
    pump();
  }

  return {
    /** Queues a hook, or brings one that waits for its next attempt to the front. */
    add(key: string): void {
      pending.set(key, { failures: 0, dueAt: Date.now() });
      pump();
    },

    close(): void {
      clearTimeout(timer);
      closing.abort();
    },
  };
}

async function tell(key: string, options: HooksOptions, closing: AbortSignal): Promise<"done" | "again"> {
  const { disk, answers, graceMs, log } = options;
  try {
    const file = await disk.find(key);
    if (!isStored(file) || file.state === "confirmed") return "done";
    if (Date.now() - file.uploadedAt > HOOK_LIFE_MS) {
      log(`hook ${key}: given up, the app never answered`);
      return "done";
    }
    const { callbackUrl } = file;
    if (callbackUrl === null) return "done";
    await sendHook({ ...file, callbackUrl }, { ...options, signal: closing });
    if (await answers.waitFor(key, graceMs)) return "done";
    log(`hook ${key}: accepted, but no callback-result came`);
  } catch (error) {
    if (!closing.aborted) log(`hook ${key}: ${reasonOf(error)}`);
  }
  return "again";
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
