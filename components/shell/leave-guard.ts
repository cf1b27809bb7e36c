type Ask = (go: () => void) => void;

let guards: readonly Ask[] = [];

/** For as long as something is unsaved: it is asked before a page is left. */
export function guardLeaving(ask: Ask): () => void {
  guards = [...guards, ask];
  return () => {
    guards = guards.filter((known) => known !== ask);
  };
}

/** Goes at once, or when the newest guard has been answered. */
export function leave(go: () => void): void {
  const ask = guards.at(-1);
  if (ask) ask(go);
  else go();
}
