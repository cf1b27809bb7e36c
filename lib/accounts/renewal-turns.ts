import "server-only";

/** Each renewal keeps one of the pool's ten connections while TikTok answers: the desk wants most of them. */
const RENEWALS_MAX = 3;

let free = RENEWALS_MAX;
const waiting: (() => void)[] = [];

/** Runs the renewal when it is its turn in this process, first come, first served. */
export async function inRenewalTurn<T>(renewal: () => Promise<T>): Promise<T> {
  if (free > 0) free--;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await renewal();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}
