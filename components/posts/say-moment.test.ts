import { describe, expect, it } from "vitest";
import { sayMoment } from "./say-moment";

describe("sayMoment", () => {
  it("says day and clock in the zone it is given, with leading zeros", () => {
    expect(sayMoment("2026-11-26T23:05:00Z", "UTC")).toBe("Thu 26 Nov, 23:05");
    expect(sayMoment("2026-11-26T23:05:00Z", "Europe/Paris")).toBe("Fri 27 Nov, 00:05");
  });
});
