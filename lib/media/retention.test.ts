import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postStatuses } from "@/db/schema";
import { nextRemovalAt, type RetentionFacts, removalDueAt, WARNING_DAYS } from "./retention";

const DAY_MS = 86_400_000;
const now = new Date("2027-03-01T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);

const date = fc.integer({ min: -400, max: 400 }).map(daysAgo);
const use = fc.record({ status: fc.constantFrom(...postStatuses), at: date });
const facts: fc.Arbitrary<RetentionFacts> = fc.record({
  retentionDays: fc.option(fc.integer({ min: 7, max: 365 })),
  status: fc.constantFrom("checking", "ready", "refused", "removed"),
  isKept: fc.boolean(),
  uses: fc.array(use, { maxLength: 5 }),
});

describe("removalDueAt", () => {
  it("never lets a file go that is kept, unused, or wanted by a post that is not done", () => {
    const mayGo = ["published", "in inbox", "canceled"];
    fc.assert(
      fc.property(facts, (given) => {
        const dueAt = removalDueAt(given);
        if (!dueAt) return;
        expect(given).toMatchObject({ status: "ready", isKept: false });
        expect(given.uses.every(({ status }) => mayGo.includes(status))).toBe(true);
        expect(given.uses.some(({ status }) => status !== "canceled")).toBe(true);
        for (const { at } of given.uses) {
          expect(dueAt.getTime() - at.getTime()).toBeGreaterThanOrEqual((given.retentionDays ?? 0) * DAY_MS);
        }
      }),
    );
  });

  it("lets every other file go, just so many days after its last post", () => {
    const out = fc.record({ status: fc.constantFrom("published", "in inbox"), at: date });
    const done = fc.record({ status: fc.constantFrom("published", "in inbox", "canceled"), at: date });
    fc.assert(
      fc.property(out, fc.array(done), fc.integer({ min: 7, max: 365 }), (first, rest, retentionDays) => {
        const uses = [first, ...rest] as RetentionFacts["uses"];
        const lastAt = Math.max(...uses.map(({ at }) => at.getTime()));
        const dueAt = removalDueAt({ retentionDays, status: "ready", isKept: false, uses });
        expect(dueAt).toEqual(new Date(lastAt + retentionDays * DAY_MS));
      }),
    );
  });

  it("keeps everything while there is no such setting", () => {
    const uses = [{ status: "published", at: daysAgo(900) }] as const;
    expect(removalDueAt({ retentionDays: null, status: "ready", isKept: false, uses })).toBeNull();
  });
});

describe("nextRemovalAt", () => {
  it("warns for a whole week, and never removes before the day that is due", () => {
    fc.assert(
      fc.property(date, fc.option(date), (dueAt, announcedAt) => {
        const next = nextRemovalAt(dueAt, announcedAt, now);
        if (!next) {
          expect(dueAt.getTime()).toBeGreaterThan(now.getTime() + WARNING_DAYS * DAY_MS);
          return;
        }
        expect(next.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
        if (next !== announcedAt) expect(next.getTime() - now.getTime()).toBe(WARNING_DAYS * DAY_MS);
      }),
    );
  });

  it("takes back what was announced when it is wanted again, or is due later", () => {
    expect(nextRemovalAt(null, daysAgo(1), now)).toBeNull();
    expect(nextRemovalAt(daysAgo(-30), daysAgo(-1), now)).toBeNull();
  });
});
