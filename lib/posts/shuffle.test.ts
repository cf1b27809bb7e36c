import fc from "fast-check";
import { expect, it } from "vitest";
import { shuffle } from "./shuffle";

const decks = fc.uniqueArray(fc.integer(), { maxLength: 60 });

it("keeps every item, moves something where it can, and deals the same for the same seed", () => {
  fc.assert(
    fc.property(decks, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (deck, seed) => {
      const dealt = shuffle(deck, seed);
      expect(dealt.toSorted()).toEqual(deck.toSorted());
      if (deck.length > 1) expect(dealt).not.toEqual(deck);
      expect(shuffle(deck, seed)).toEqual(dealt);
    }),
  );
});

it("gives every order of a small deck its turn", () => {
  const orders = new Set(Array.from({ length: 500 }, (_, seed) => shuffle(["a", "b", "c"], seed).join("")));
  expect([...orders].toSorted()).toEqual(["acb", "bac", "bca", "cab", "cba"]);
});
