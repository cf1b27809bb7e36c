import "server-only";

/** Each holds a database connection until TikTok has answered; the process has ten, for all that it does. */
const RENEWALS_MAX = 3;

interface Turns {
  taken: number;
  waiting: (() => void)[];
}

const holder = globalThis as typeof globalThis & { cuepostRenewalTurns?: Turns };

/**
 * Runs the renewal as soon as fewer than three are under way in this process, first come, first served. Each ends
 * by its own timeouts, so the queue moves on.
 */
export async function takeRenewalTurn<T>(renew: () => Promise<T>): Promise<T> {
  // Once a process, as the connections are, although a bundler may load this module twice.
  holder.cuepostRenewalTurns ??= { taken: 0, waiting: [] };
  const turns = holder.cuepostRenewalTurns;
  if (turns.taken < RENEWALS_MAX) turns.taken++;
  else await new Promise<void>((resolve) => turns.waiting.push(resolve));
  try {
    return await renew();
  } finally {
    // Handed on rather than given back, so that nobody who comes just now overtakes.
    const next = turns.waiting.shift();
    if (next) next();
    else turns.taken--;
  }
}
