import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { ApiProblem } from "./api-problem";
import { readPublishTime } from "./read-publish-time";

const NOW = new Date("2027-03-01T09:00:00Z");
const read = (publish_at: string, timezone?: string) =>
  readPublishTime({ publish_at, timezone }, "Europe/Paris", NOW);

describe("what a time is understood as", () => {
  it.each([
    ["2027-04-15T14:00:00Z", undefined, "2027-04-15T14:00:00.000Z", "2027-04-15T16:00", "Europe/Paris", null],
    ["2027-04-15t14:00:00z", undefined, "2027-04-15T14:00:00.000Z", "2027-04-15T16:00", "Europe/Paris", null],
    [
      "2027-04-15T14:00Z",
      "America/New_York",
      "2027-04-15T14:00:00.000Z",
      "2027-04-15T10:00",
      "America/New_York",
      null,
    ],
    [
      "2027-04-15T14:00:00+05:30",
      undefined,
      "2027-04-15T08:30:00.000Z",
      "2027-04-15T10:30",
      "Europe/Paris",
      null,
    ],
    [
      "2027-04-15T23:30:00-02:00",
      undefined,
      "2027-04-16T01:30:00.000Z",
      "2027-04-16T03:30",
      "Europe/Paris",
      null,
    ],
    ["2027-04-15T14:00", "Asia/Tokyo", "2027-04-15T05:00:00.000Z", "2027-04-15T14:00", "Asia/Tokyo", null],
    ["2027-04-15 14:00:00", "UTC", "2027-04-15T14:00:00.000Z", "2027-04-15T14:00", "UTC", null],
    // Seconds count up: never earlier than it was asked for.
    [
      "2027-04-15T14:00:00.001Z",
      undefined,
      "2027-04-15T14:01:00.000Z",
      "2027-04-15T16:01",
      "Europe/Paris",
      null,
    ],
    ["2027-04-15T23:59:30", "UTC", "2027-04-16T00:00:00.000Z", "2027-04-16T00:00", "UTC", null],
    [
      "2027-03-14T02:30",
      "America/New_York",
      "2027-03-14T07:30:00.000Z",
      "2027-03-14T03:30",
      "America/New_York",
      "gap",
    ],
    [
      "2027-10-31T02:30",
      "Europe/Paris",
      "2027-10-31T00:30:00.000Z",
      "2027-10-31T02:30",
      "Europe/Paris",
      "overlap",
    ],
    // Said as an instant, the second of the two is the second.
    ["2027-10-31T01:30:00Z", undefined, "2027-10-31T01:30:00.000Z", "2027-10-31T02:30", "Europe/Paris", null],
  ])("%s in %s is %s", (text, zone, utc, local, timezone, kind) => {
    const { told } = read(text, zone);
    expect(told).toMatchObject({ utc, local, timezone });
    expect(told?.note?.kind ?? null).toBe(kind);
  });

  it("is a draft where nothing is said, and otherwise now or the queue", () => {
    expect(readPublishTime({}, "UTC", NOW)).toEqual({ when: null, told: null });
    expect(readPublishTime({ publish_at: null, publish_now: false }, "UTC", NOW).when).toBeNull();
    expect(readPublishTime({ publish_now: true }, "UTC", NOW).when).toBe("now");
    expect(readPublishTime({ publish_at: "queue", add_to_queue: true }, "UTC", NOW).when).toBe("queue");
  });
});

describe("what is refused", () => {
  it.each([
    ["2027-04-15T14:00", undefined, /nowhere/],
    ["tomorrow", undefined, /no time/],
    ["2027-02-30T10:00:00Z", undefined, /There is no 2027-02-30/],
    ["2027-04-15T24:00:00Z", undefined, /There is no/],
    ["2027-04-15T23:59:60Z", undefined, /seconds 00 to 59/],
    ["2027-04-15T14:00:00+25:00", undefined, /No place on earth/],
    ["2027-02-28T10:00:00Z", undefined, /has passed/],
    ["2027-03-01T10:00", "Europe/Paris", /has passed/],
    ["2028-04-15T14:00:00Z", undefined, /within the next year/],
    ["9999-12-31T23:59:59Z", undefined, /within the next year/],
    ["0000-01-01T00:00:00Z", undefined, /has passed/],
    ["1792936800", undefined, /no time/],
  ])("%s in %s", (text, zone, words) => {
    expect(() => read(text, zone)).toThrow(words);
  });

  it.each([
    [{ publish_at: "2027-04-15T14:00:00Z", publish_now: true }, "/publish_now"],
    [{ publish_now: true, add_to_queue: true }, "/publish_now"],
    [{ publish_at: "2027-04-15T14:00:00Z", add_to_queue: true }, "/add_to_queue"],
  ])("two answers to one question: %o", (asked, pointer) => {
    const thrown = (() => {
      try {
        return readPublishTime(asked, "UTC", NOW);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(ApiProblem);
    expect(thrown).toMatchObject({ facts: { pointer } });
  });
});

test("whatever text comes, it is a time ahead or a problem in words, and never earlier than asked", () => {
  const parts = fc.array(
    fc.constantFrom("2027", "-04-", "15", "T", "14", ":", "00", "Z", "+", "60", " ", "é", "\0"),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        parts.map((all) => all.join("")),
        fc.string({ maxLength: 40 }),
      ),
      (text) => {
        try {
          const { told } = read(text, "Europe/Paris");
          expect(told === null || new Date(told.utc) > NOW).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ApiProblem);
        }
      },
    ),
  );
  fc.assert(
    fc.property(
      fc.date({ min: new Date(NOW.getTime() + 1000), max: new Date("2028-01-01"), noInvalidDate: true }),
      (at) => {
        const utc = new Date(read(at.toISOString()).told?.utc ?? 0).getTime();
        expect(utc - at.getTime()).toBeGreaterThanOrEqual(0);
        expect(utc - at.getTime()).toBeLessThan(60_000);
      },
    ),
  );
});
