import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Place, placeCards } from "./place-cards";

const CARD_MINUTES = 52;
const card = (id: string, minute: number) => ({ id, minute });

describe("placeCards", () => {
  it("gives a card alone the whole width", () => {
    expect(placeCards([card("a", 600)], CARD_MINUTES).get("a")).toEqual({ minute: 600, lane: 0, lanes: 1 });
  });

  it("puts cards of the same minute side by side", () => {
    const places = placeCards([card("a", 600), card("b", 600), card("c", 700)], CARD_MINUTES);
    expect(places.get("a")).toMatchObject({ lane: 0, lanes: 2 });
    expect(places.get("b")).toMatchObject({ lane: 1, lanes: 2 });
    expect(places.get("c")).toMatchObject({ lane: 0, lanes: 1 });
  });

  it("keeps a card of the last minutes inside the day", () => {
    expect(placeCards([card("a", 1435)], CARD_MINUTES).get("a")?.minute).toBe(1440 - CARD_MINUTES);
  });

  it("never lets two cards lie over each other", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1439 }), { maxLength: 40 }), (minutes) => {
        const places = [
          ...placeCards(
            minutes.map((minute, id) => card(`${id}`, minute)),
            CARD_MINUTES,
          ).values(),
        ];
        expect(places).toHaveLength(minutes.length);
        for (const [index, one] of places.entries()) {
          expect(one.lane).toBeLessThan(one.lanes);
          for (const other of places.slice(index + 1)) expect(covers(one, other)).toBe(false);
        }
      }),
    );
  });
});

function covers(one: Place, other: Place): boolean {
  const inTime = Math.abs(one.minute - other.minute) < CARD_MINUTES;
  const inWidth =
    one.lane / one.lanes < (other.lane + 1) / other.lanes &&
    other.lane / other.lanes < (one.lane + 1) / one.lanes;
  return inTime && inWidth;
}
