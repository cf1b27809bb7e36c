import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Place, placeCards } from "./place-cards";

const CARD_MINUTES = 52;
const LANES_MAX = 4;
const card = (id: string, minute: number) => ({ id, minute });
const place = (cards: { id: string; minute: number }[], lanesMax = 100) =>
  placeCards(cards, { cardMinutes: CARD_MINUTES, lanesMax });
const anyMinutes = fc.array(fc.integer({ min: 0, max: 1439 }), { maxLength: 60 });
const cardsAt = (minutes: number[]) => minutes.map((minute, id) => card(`${id}`, minute));

describe("placeCards", () => {
  it("gives a card alone the whole width", () => {
    expect(place([card("a", 600)]).places.get("a")).toEqual({ minute: 600, lane: 0, lanes: 1 });
  });

  it("puts cards of the same minute side by side", () => {
    const { places } = place([card("a", 600), card("b", 600), card("c", 700)]);
    expect(places.get("a")).toMatchObject({ lane: 0, lanes: 2 });
    expect(places.get("b")).toMatchObject({ lane: 1, lanes: 2 });
    expect(places.get("c")).toMatchObject({ lane: 0, lanes: 1 });
  });

  it("keeps a card of the last minutes inside the day", () => {
    expect(place([card("a", 1435)]).places.get("a")?.minute).toBe(1440 - CARD_MINUTES);
  });

  it("never lets two cards lie over each other", () => {
    fc.assert(
      fc.property(anyMinutes, (minutes) => {
        const places = [...place(cardsAt(minutes)).places.values()];
        expect(places).toHaveLength(minutes.length);
        for (const [index, one] of places.entries()) {
          expect(one.lane).toBeLessThan(one.lanes);
          for (const other of places.slice(index + 1)) expect(covers(one, other)).toBe(false);
        }
      }),
    );
  });

  it("says for the last of four lanes how many more there are, and loses none", () => {
    fc.assert(
      fc.property(anyMinutes, (minutes) => {
        const { places, stacks } = place(cardsAt(minutes), LANES_MAX);
        const all = [...places.keys(), ...stacks.flatMap(({ ids }) => ids)];
        expect(all.toSorted()).toEqual(minutes.map((_, id) => `${id}`).toSorted());
        const drawn: Place[] = [...places.values(), ...stacks];
        for (const [index, one] of drawn.entries()) {
          expect(one.lane).toBeLessThan(Math.min(one.lanes, LANES_MAX));
          for (const other of drawn.slice(index + 1)) expect(covers(one, other)).toBe(false);
        }
      }),
    );
  });

  it("draws all as cards where there is room for all", () => {
    const { places, stacks } = place(cardsAt([600, 600, 610, 620]), LANES_MAX);
    expect([places.size, stacks]).toEqual([4, []]);
    const crowded = place(cardsAt([600, 600, 610, 620, 630]), LANES_MAX);
    expect(crowded.places.size).toBe(3);
    expect(crowded.stacks).toEqual([{ minute: 620, lane: 3, lanes: 4, ids: ["3", "4"] }]);
  });
});

function covers(one: Place, other: Place): boolean {
  const inTime = Math.abs(one.minute - other.minute) < CARD_MINUTES;
  const inWidth =
    one.lane / one.lanes < (other.lane + 1) / other.lanes &&
    other.lane / other.lanes < (one.lane + 1) / one.lanes;
  return inTime && inWidth;
}
