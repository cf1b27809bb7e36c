export type Turns = ReturnType<typeof createTurns>;

/**
 * One worker per key. A newcomer stops the one before it: after a lost connection the browser is back long
 * before the server would notice that the old one is dead.
 */
export function createTurns() {
  const running = new Map<string, { stop: AbortController; done: Promise<void> }>();

  return {
    isTaken: (key: string) => running.has(key),

    async run<T>(key: string, work: (stopped: AbortSignal) => Promise<T>): Promise<T> {
      for (let other = running.get(key); other; other = running.get(key)) {
        other.stop.abort();
        await other.done;
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      const stop = new AbortController();
      running.set(key, { stop, done: promise });
      try {
        return await work(stop.signal);
      } finally {
        running.delete(key);
        resolve();
      }
    },
  };
}
