const WINDOW_MS = 8000;
const LEAST_MS = 800;

/** Bytes per second over the last seconds; null until there is something to say. */
export function createSpeedometer(now: () => number = () => performance.now()) {
  let samples: { at: number; bytes: number }[] = [];
  return {
    /** The first sample of an attempt is where it goes on from: no byte of it was sent now. */
    reset(): void {
      samples = [];
    },
    add(bytes: number): number | null {
      const at = now();
      samples = [...samples.filter((sample) => at - sample.at <= WINDOW_MS), { at, bytes }];
      const [first] = samples;
      if (!first || at - first.at < LEAST_MS) return null;
      return Math.max(0, ((bytes - first.bytes) * 1000) / (at - first.at));
    },
  };
}
