/** The same items in an order that the seed decides, and never the one they came in where there is another. */
export function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const dealt = [...items];
  const random = createRandom(seed);
  for (let last = dealt.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [dealt[last], dealt[other]] = [dealt[other] as Item, dealt[last] as Item];
  }
  const isSame = dealt.every((item, index) => item === items[index]);
  return isSame ? [...dealt.slice(1), ...dealt.slice(0, 1)] : dealt;
}

/** Mulberry32: small, even enough for a deck of posts, and the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
