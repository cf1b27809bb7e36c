import { describe, expect, it } from "vitest";
import { sayAgo, sayExactly } from "./say-ago";

const now = new Date("2026-11-26T12:00:00Z");
const ago = (iso: string, locale = "en-GB") => sayAgo(new Date(iso), now, locale, "Europe/Paris");

describe("how long ago", () => {
  it.each([
    ["2026-11-26T11:59:40Z", "now"],
    ["2026-11-26T11:57:00Z", "3 minutes ago"],
    ["2026-11-26T13:59:00Z", "in 1 hour"],
    ["2026-11-25T11:00:00Z", "yesterday"],
    ["2026-11-29T12:00:00Z", "in 3 days"],
    ["2026-11-02T12:00:00Z", "2 Nov"],
    ["2025-11-02T12:00:00Z", "2 Nov 2025"],
  ])("%s is %s", (iso, words) => {
    expect(ago(iso)).toBe(words);
  });

  it("speaks the reader's language", () => {
    expect(ago("2026-11-26T11:57:00Z", "de-DE")).toBe("vor 3 Minuten");
    expect(ago("2026-11-25T11:00:00Z", "de-DE")).toBe("gestern");
  });

  it("says exactly when, in the zone it is asked in", () => {
    const at = new Date("2026-11-26T09:30:00Z");
    expect(sayExactly(at, "en-GB", "Europe/Paris")).toBe("Thursday, 26 November 2026 at 10:30 CET");
    expect(sayExactly(at, "en-US", "America/New_York")).toMatch(
      /Thursday, November 26, 2026 at 04:30\sAM EST/,
    );
  });
});
