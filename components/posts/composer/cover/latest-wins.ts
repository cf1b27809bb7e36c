/** One piece of work at a time; of the wishes that come meanwhile only the newest is worked. */
export function latestWins<Wish>(work: (wish: Wish) => Promise<void>): (wish: Wish) => Promise<void> {
  let waiting: { wish: Wish } | null = null;
  let isBusy = false;
  return async (wish) => {
    waiting = { wish };
    if (isBusy) return;
    isBusy = true;
    while (waiting) {
      const next: { wish: Wish } = waiting;
      waiting = null;
      // One that failed must not keep the next from being tried.
      await work(next.wish).catch(() => undefined);
    }
    isBusy = false;
  };
}
