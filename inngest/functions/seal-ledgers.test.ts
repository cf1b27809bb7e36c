import { InngestTestEngine } from "@inngest/test";
import { expect, it, vi } from "vitest";
import { findUnsealed, sealEnds } from "@/lib/ledger/seal-ends";
import { sealLedgers } from "./seal-ledgers";

vi.mock("@/lib/ledger/seal-ends");

it("seals a bounded number of workspaces an hour, each for itself", async () => {
  vi.mocked(findUnsealed).mockResolvedValue(["one", "two"]);
  vi.mocked(sealEnds).mockImplementation(async (id) => ({ ends: id === "one" ? 3 : 4 }));
  const { result } = await new InngestTestEngine({ function: sealLedgers }).execute();
  expect(result).toEqual({ workspaces: 2, ends: 7 });
  expect(vi.mocked(findUnsealed).mock.lastCall?.[1]).toBe(200);
  expect(sealLedgers.opts.triggers).toEqual([expect.objectContaining({ cron: "41 * * * *" })]);
});
