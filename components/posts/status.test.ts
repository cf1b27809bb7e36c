import { describe, expect, it } from "vitest";
import { statusLooks } from "./status";

describe("statusLooks", () => {
  it("tells states that look for a person apart by more than their colour", () => {
    const asking = ["in inbox", "outcome unknown", "failed", "published", "scheduled"] as const;
    expect(new Set(asking.map((status) => statusLooks[status].shape)).size).toBe(asking.length);
  });
});
