import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roles } from "@/lib/workspaces/permissions";
import { assureMail, type Recipient } from "./assure-mail";
import { isCritical, notificationKinds } from "./kinds";
import { isQuiet, type MailHours, planMail } from "./plan-mail";
import { mailChoices } from "./rules";

const HOUR_MS = 3_600_000;
const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Africa/Cairo",
];
const plain: MailHours = {
  timeZone: "Europe/Berlin",
  digest: "daily",
  digestHour: 8,
  quietFrom: null,
  quietTo: null,
  urgentAnyway: true,
};

const minute = fc.integer({ min: 0, max: 1439 });
const hours: fc.Arbitrary<MailHours> = fc.record({
  timeZone: fc.constantFrom(...zones),
  digest: fc.constantFrom("daily", "weekly"),
  digestHour: fc.integer({ min: 0, max: 23 }),
  quietFrom: fc.option(minute),
  quietTo: fc.option(minute),
  urgentAnyway: fc.boolean(),
});
const kind = fc.constantFrom(...notificationKinds);
/** Clock changes of all these zones lie within a year. */
const now = fc
  .date({ min: new Date("2026-01-01T00:00:00Z"), max: new Date("2027-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));

const wallOf = (at: Date, timeZone: string) =>
  Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short", hour: "2-digit", minute: "2-digit" })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

describe("when a notification is mailed", () => {
  it.each([
    ["at once", "2026-11-26T17:00:00Z", {}, "2026-11-26T17:00:00Z"],
    ["digest", "2026-11-26T17:00:00Z", {}, "2026-11-27T07:00:00Z"],
    ["digest", "2026-11-26T07:00:00Z", {}, "2026-11-27T07:00:00Z"],
    ["digest", "2026-11-26T06:59:59Z", {}, "2026-11-26T07:00:00Z"],
    ["digest", "2026-11-26T17:00:00Z", { digest: "weekly" }, "2026-11-30T07:00:00Z"],
    // 02:00 is skipped that night: the digest comes an hour later by the clock that is left.
    ["digest", "2027-03-27T12:00:00Z", { digestHour: 2 }, "2027-03-28T01:00:00Z"],
    // 02:00 comes twice that night: the first is taken.
    ["digest", "2027-10-30T12:00:00Z", { digestHour: 2 }, "2027-10-31T00:00:00Z"],
    ["at once", "2026-11-26T22:30:00Z", { quietFrom: 1320, quietTo: 420 }, "2026-11-27T06:00:00Z"],
    ["at once", "2026-11-26T20:30:00Z", { quietFrom: 1320, quietTo: 420 }, "2026-11-26T20:30:00Z"],
    ["at once", "2026-11-26T12:00:00Z", { quietFrom: 720, quietTo: 840 }, "2026-11-26T13:00:00Z"],
    // Within the second 02:00 to 02:30 of that night, which the quiet hours hold too.
    ["at once", "2027-10-31T01:10:00Z", { quietFrom: 1320, quietTo: 150 }, "2027-10-31T01:30:00Z"],
  ] as const)("%s at %s with %j: %s", (choice, at, special, expected) => {
    const planned = planMail(
      { kind: "approval/asked", choice, hours: { ...plain, ...special } },
      new Date(at),
    );
    expect(planned?.toISOString()).toBe(new Date(expected).toISOString());
  });

  it("comes anyway in quiet hours when it is urgent, or right after them, as was chosen", () => {
    const night = { ...plain, quietFrom: 1320, quietTo: 420 };
    const at = new Date("2026-11-26T22:30:00Z");
    const plan = (urgentAnyway: boolean) =>
      planMail({ kind: "post/failed", choice: "at once", hours: { ...night, urgentAnyway } }, at);
    expect(plan(true)).toEqual(at);
    expect(plan(false)?.toISOString()).toBe("2026-11-27T06:00:00.000Z");
  });

  it("is never before it was told, never in quiet hours, and never later than what was chosen", () => {
    fc.assert(
      fc.property(kind, fc.constantFrom(...mailChoices), hours, now, (of, choice, chosen, at) => {
        const planned = planMail({ kind: of, choice, hours: chosen }, at);
        if (choice === "off") {
          expect(planned).toBeNull();
          return;
        }
        const laterMs = planned!.getTime() - at.getTime();
        expect(laterMs).toBeGreaterThanOrEqual(0);
        if (choice === "digest") {
          expect(laterMs).toBeLessThanOrEqual(
            (chosen.digest === "weekly" ? 7 * 24 : 24) * HOUR_MS + 2 * HOUR_MS,
          );
          return;
        }
        const isUrgent = isCritical(of) && chosen.urgentAnyway;
        if (isUrgent || !isQuiet(chosen, at)) expect(laterMs).toBe(0);
        else expect(isQuiet(chosen, planned!)).toBe(false);
        expect(laterMs).toBeLessThanOrEqual(26 * HOUR_MS);
      }),
      { numRuns: 1000 },
    );
  });

  it("is the digest's hour by the person's own clock, on Mondays where that was chosen", () => {
    fc.assert(
      fc.property(hours, now, (chosen, at) => {
        const planned = planMail({ kind: "comment/reply", choice: "digest", hours: chosen }, at)!;
        const { hour, minute: minutes, weekday } = wallOf(planned, chosen.timeZone);
        const isSkipped = Number(hour) * 60 + Number(minutes) !== chosen.digestHour * 60;
        // Only a gap moves it, and none is longer than an hour; a zone may skip a whole day, but not here.
        if (isSkipped) {
          const moved = Number(hour) * 60 + Number(minutes) - chosen.digestHour * 60;
          expect(moved).toBeGreaterThan(0);
          expect(moved).toBeLessThanOrEqual(60);
        }
        if (chosen.digest === "weekly") expect(weekday).toBe("Mon");
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is critical", () => {
  const person = fc.record({
    role: fc.constantFrom(...roles),
    choice: fc.constantFrom(...mailChoices),
    hours,
    isWanted: fc.boolean(),
  });
  /** As notify asks for them: all who are told, and every owner. */
  const people = fc
    .tuple(fc.array(person, { maxLength: 6 }), person)
    .map(([some, one]) => [...some, { ...one, role: "owner" as const }])
    .map((all) =>
      all
        .filter(({ isWanted, role }) => isWanted || role === "owner")
        .map((one, index): Recipient => ({ ...one, userId: String(index) })),
    );
  const leading = ["owner", "admin", "manager"];

  it("always comes by mail to an owner, admin or manager within a day, whatever everybody chose", () => {
    fc.assert(
      fc.property(kind.filter(isCritical), people, now, (of, all, at) => {
        const told = assureMail(of, all, at);
        const reached = told.filter(({ userId, mailAt }) => {
          const { role } = all.find((one) => one.userId === userId)!;
          return leading.includes(role!) && mailAt && mailAt.getTime() - at.getTime() <= 26 * HOUR_MS;
        });
        expect(reached.length).toBeGreaterThan(0);
        expect(new Set(told.map(({ userId }) => userId)).size).toBe(told.length);
        for (const { userId, isWanted } of all) {
          if (isWanted) expect(told.map((one) => one.userId)).toContain(userId);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves owners alone who are not told, where somebody else who leads reads mail at once", () => {
    const owner: Recipient = { userId: "o", role: "owner", choice: "at once", hours: plain, isWanted: false };
    const manager: Recipient = { ...owner, userId: "m", role: "manager", isWanted: true };
    const at = new Date("2026-11-26T12:00:00Z");
    expect(assureMail("post/failed", [owner, manager], at)).toEqual([{ userId: "m", mailAt: at }]);
    const off = { ...manager, choice: "off" as const };
    expect(assureMail("post/failed", [owner, off], at)).toEqual([
      { userId: "m", mailAt: null },
      { userId: "o", mailAt: at },
    ]);
    expect(assureMail("post/published", [owner, off], at)).toEqual([{ userId: "m", mailAt: null }]);
  });
});
