const WINDOW_MS = 5 * 60_000;
const TRIES_MAX = 5;
const TRIES_OF_ALL_MAX = 50;
const ADDRESSES_MAX = 1000;
const ALL = "";

type Tries = { count: number; untilMs: number };

/** Slows the guessing of the password down: by address, and of all addresses together. */
export class LoginThrottle {
  readonly #tries = new Map<string, Tries>();
  readonly #onShut: () => void;

  constructor(onShut: () => void) {
    this.#onShut = onShut;
  }

  /** Counts a try. Gives the seconds to wait when there were too many. */
  admit(address: string, nowMs: number): number {
    const waits = [this.#waitMs(address, TRIES_MAX, nowMs), this.#waitMs(ALL, TRIES_OF_ALL_MAX, nowMs)];
    return Math.ceil(Math.max(...waits) / 1000);
  }

  forget(address: string): void {
    this.#tries.delete(address);
  }

  #waitMs(address: string, triesMax: number, nowMs: number): number {
    const { count, untilMs } = this.#count(address, nowMs);
    if (count === triesMax + 1) this.#onShut();
    return count > triesMax ? untilMs - nowMs : 0;
  }

  #count(address: string, nowMs: number): Tries {
    const known = this.#tries.get(address);
    const tries = known && known.untilMs > nowMs ? known : { count: 0, untilMs: nowMs + WINDOW_MS };
    tries.count++;
    this.#tries.delete(address);
    this.#tries.set(address, tries);
    const oldest = [...this.#tries.keys()].find((key) => key !== ALL);
    if (this.#tries.size > ADDRESSES_MAX && oldest !== undefined) this.#tries.delete(oldest);
    return tries;
  }
}
