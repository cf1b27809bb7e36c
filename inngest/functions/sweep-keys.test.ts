import { InngestTestEngine } from "@inngest/test";
import { beforeEach, expect, it, vi } from "vitest";
import { endLapsedKeys, LAPSED_KEYS_MAX } from "@/lib/keys/end-lapsed-keys";
import { tellOfExpiry } from "@/lib/keys/tell-of-expiry";
import { endLapsedProfiles } from "@/lib/profiles/end-lapsed-profiles";
import { sweepKeys } from "./sweep-keys";

vi.mock("@/lib/keys/end-lapsed-keys", () => ({ LAPSED_KEYS_MAX: 100, endLapsedKeys: vi.fn() }));
vi.mock("@/lib/keys/tell-of-expiry", () => ({ EXPIRING_KEYS_MAX: 100, tellOfExpiry: vi.fn() }));
vi.mock("@/lib/profiles/end-lapsed-profiles", () => ({
  LAPSED_PROFILES_MAX: 100,
  endLapsedProfiles: vi.fn(),
}));
beforeEach(() => {
  vi.mocked(endLapsedKeys).mockReset().mockResolvedValue(2).mockResolvedValueOnce(LAPSED_KEYS_MAX);
  vi.mocked(tellOfExpiry).mockReset().mockResolvedValue(1);
  vi.mocked(endLapsedProfiles).mockReset().mockResolvedValue(0);
});

it("reads on while pages are full, of keys and of profiles", async () => {
  const { result } = await new InngestTestEngine({ function: sweepKeys }).execute();
  expect(result).toBe(LAPSED_KEYS_MAX + 3);
  expect(endLapsedKeys).toHaveBeenCalledTimes(2);
  expect(endLapsedProfiles).toHaveBeenCalledTimes(1);
});

it("runs every five minutes and reads a bounded number of pages", async () => {
  vi.mocked(endLapsedKeys).mockReset().mockResolvedValue(LAPSED_KEYS_MAX);
  await new InngestTestEngine({ function: sweepKeys }).execute();
  expect(endLapsedKeys).toHaveBeenCalledTimes(10);
  expect(sweepKeys.opts.triggers).toEqual([expect.objectContaining({ cron: "*/5 * * * *" })]);
});
