import { describe, expect, it } from "vitest";
import { pollInterval } from "./poll-interval";

const now = new Date("2026-11-24T09:00:00Z");
const scheduled = (scheduledAt: string) => ({ status: "scheduled" as const, scheduledAt });

describe("pollInterval", () => {
  it("is calm when nothing is about to happen", () => {
    expect(pollInterval([], now)).toBe(15_000);
    expect(pollInterval([scheduled("2026-11-24T09:03:00Z")], now)).toBe(15_000);
    expect(pollInterval([{ status: "draft", scheduledAt: "2026-11-24T09:00:10Z" }], now)).toBe(15_000);
  });

  it("looks often from two minutes before until the post is out", () => {
    expect(pollInterval([scheduled("2026-11-24T09:01:59Z")], now)).toBe(2000);
    expect(pollInterval([scheduled("2026-11-24T08:59:30Z")], now)).toBe(2000);
    expect(pollInterval([{ status: "uploading", scheduledAt: null }], now)).toBe(2000);
  });
});
