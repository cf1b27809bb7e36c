import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarPost } from "../calendar-posts";
import { type AimFacts, aimAt, shiftLocal } from "./aim";

const timeZone = "Europe/Paris";
const now = new Date("2027-03-01T09:00:00Z");
const accounts = new Map([
  ["one", makeAccount("one", "Koto Ceramics")],
  ["other", makeAccount("other", "River City Run")],
]);

function makeAccount(id: string, displayName: string): CalendarPost["account"] {
  return { id, displayName, username: id, avatarUrl: null, isTest: false, status: "connected" };
}

function makePost(id: string, local: string, more: Partial<CalendarPost> = {}): CalendarPost {
  return {
    id,
    local,
    status: "scheduled",
    delivery: "direct",
    // March of Paris, before the clocks change.
    scheduledAt: `${shiftLocal(local, -60)}:00.000Z`,
    account: makeAccount("one", "Koto Ceramics"),
    ...more,
  } as CalendarPost;
}

const facts = (more: Partial<AimFacts> = {}): AimFacts => ({
  timeZone,
  now,
  accounts,
  shown: [],
  limitOf: () => null,
  ...more,
});

const spot = (date: string, minute: number | null = null, accountId: string | null = null) => ({
  date,
  minute,
  accountId,
});

const lead = makePost("a", "2027-03-02T10:00");
const alone = { kind: "posts" as const, lead, posts: [lead] };

describe("what is carried", () => {
  it("takes the time of the place in a week, and keeps its own in a month", () => {
    expect(aimAt(alone, spot("2027-03-04", 755), facts()).landing.local).toBe("2027-03-04T12:35");
    expect(aimAt(alone, spot("2027-03-04"), facts()).landing.local).toBe("2027-03-04T10:00");
  });

  it("changes nothing where it was", () => {
    expect(aimAt(alone, spot("2027-03-02", 600), facts()).isStill).toBe(true);
    expect(aimAt(alone, spot("2027-03-02", 600, "one"), facts()).isStill).toBe(true);
    expect(aimAt(alone, spot("2027-03-02", 600, "other"), facts()).isStill).toBe(false);
  });

  it("is refused in the past, beyond a year, and once it is on its way or out", () => {
    expect(aimAt(alone, spot("2027-03-01", 600), facts()).problem).toEqual({ kind: "past" });
    expect(aimAt(alone, spot("2028-03-02"), facts()).problem).toEqual({ kind: "far" });
    for (const status of ["uploading", "published", "in review"] as const) {
      const locked = makePost("b", "2027-03-02T10:00", { status });
      const carried = { kind: "posts" as const, lead: locked, posts: [locked] };
      expect(aimAt(carried, spot("2027-03-04"), facts()).problem).toEqual({ kind: "locked", status });
    }
  });

  it("becomes another account's in its lane", () => {
    const aim = aimAt(alone, spot("2027-03-04", 600, "other"), facts());
    expect(aim.toAccount).toMatchObject({ id: "other" });
    expect(aimAt(alone, spot("2027-03-04", 600, "one"), facts()).toAccount).toBeNull();
  });

  it("lands later where clocks skip the hour, and says so", () => {
    const aim = aimAt(alone, spot("2027-03-28", 150), facts());
    expect(aim.landing).toMatchObject({
      local: "2027-03-28T03:30",
      note: expect.stringContaining("does not exist"),
    });
  });
});

describe("several together", () => {
  const evening = makePost("b", "2027-03-03T18:30");
  const together = { kind: "posts" as const, lead, posts: [lead, evening] };

  it("move by the same distance on the wall clock", () => {
    const { placements } = aimAt(together, spot("2027-03-05", 615), facts());
    expect(placements.map(({ landing }) => landing.local)).toEqual(["2027-03-05T10:15", "2027-03-06T18:45"]);
  });

  it("go where they can, and only none at all is refused", () => {
    const one = aimAt(
      { kind: "posts", lead: evening, posts: [evening, lead] },
      spot("2027-03-02", 600),
      facts(),
    );
    expect([one.staying, one.problem]).toEqual([1, null]);
    const gone = aimAt({ kind: "posts", lead, posts: [lead, evening] }, spot("2027-02-01", 600), facts());
    expect([gone.staying, gone.problem]).toEqual([2, { kind: "past" }]);
  });
});

describe("a full day", () => {
  const shown = [makePost("x", "2027-03-10T08:00"), makePost("y", "2027-03-10T20:00")];
  const full = facts({ shown: [...shown, lead], limitOf: () => 2 });

  it("refuses one more within 24 hours, and takes it outside of them", () => {
    expect(aimAt(alone, spot("2027-03-10", 720), full).problem).toMatchObject({ kind: "full", limit: 2 });
    expect(aimAt(alone, spot("2027-03-11", 1200), full).problem).toBeNull();
  });

  it("takes drafts, which go nowhere by themselves, and what becomes another account's draft", () => {
    const draft = makePost("d", "2027-03-02T10:00", { status: "draft" });
    expect(
      aimAt({ kind: "posts", lead: draft, posts: [draft] }, spot("2027-03-10", 720), full).problem,
    ).toBeNull();
    expect(aimAt(alone, spot("2027-03-10", 720, "other"), full).problem).toBeNull();
  });

  it("may move as a whole", () => {
    const [x, y] = shown as [CalendarPost, CalendarPost];
    const aim = aimAt({ kind: "posts", lead: x, posts: [x, y] }, spot("2027-03-11", 480), full);
    expect(aim.staying).toBe(0);
  });
});

it("is not changed by a way there and back, over any distance", () => {
  const minutes = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(minutes, fc.nat(1_000_000), (there, from) => {
      const local = shiftLocal("2027-01-01T00:00", from);
      expect(shiftLocal(shiftLocal(local, there), -there)).toBe(local);
    }),
  );
});
