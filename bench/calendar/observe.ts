/** All in milliseconds. */
export interface Readings {
  /** From an input to the frame that shows what it did, one figure for each interaction: what a person waits. */
  inputs: number[];
  /** How long the interaction's own handlers ran. */
  handlers: number[];
  /** From a move of the pointer, of which Event Timing tells nothing, to the frame after it. */
  moves: number[];
  /** Frames longer than 50 ms, whatever held them up. */
  frames: number[];
}

interface EventTiming extends PerformanceEntry {
  interactionId: number;
  processingStart: number;
  processingEnd: number;
}

/** Runs in the page, and so brings all that it needs. */
export function observe(): void {
  const [byId, moves, frames] = [new Map<number, { input: number; handler: number }>(), [], []] as [
    Map<number, { input: number; handler: number }>,
    number[],
    number[],
  ];
  Object.assign(window, { watched: { byId, moves, frames } });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as EventTiming[]) {
      if (!entry.interactionId) continue;
      const seen = byId.get(entry.interactionId) ?? { input: 0, handler: 0 };
      byId.set(entry.interactionId, {
        input: Math.max(seen.input, entry.duration),
        handler: seen.handler + entry.processingEnd - entry.processingStart,
      });
    }
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) frames.push(duration);
  }).observe({ type: "long-animation-frame" });
  let isAsked = false;
  addEventListener(
    "pointermove",
    ({ buttons, timeStamp }) => {
      if (buttons === 0 || isAsked) return;
      isAsked = true;
      // A task after the frame's callbacks begins when the frame has been laid out and drawn.
      requestAnimationFrame(() =>
        setTimeout(() => {
          isAsked = false;
          moves.push(performance.now() - timeStamp);
        }),
      );
    },
    { capture: true, passive: true },
  );
}

/** Runs in the page: what has been read since the last look. */
export function take(): Readings {
  const { watched } = window as unknown as {
    watched: {
      byId: Map<number, { input: number; handler: number }>;
      moves: number[];
      frames: number[];
    };
  };
  const all = [...watched.byId.values()];
  watched.byId.clear();
  return {
    inputs: all.map(({ input }) => input),
    handlers: all.map(({ handler }) => handler),
    moves: watched.moves.splice(0),
    frames: watched.frames.splice(0),
  };
}
