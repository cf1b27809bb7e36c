import { InngestTestEngine } from "@inngest/test";
import { beforeEach, expect, it, vi } from "vitest";
import { REMINDERS_MAX, remind } from "@/lib/approvals/remind";
import { sweepApprovals } from "./sweep-approvals";

vi.mock("@/lib/approvals/remind", async (original) => ({
  ...(await original<typeof import("@/lib/approvals/remind")>()),
  remind: vi.fn(),
}));
beforeEach(() => void vi.mocked(remind).mockReset());

it("reads on while pages are full, for each kind of reminder", async () => {
  vi.mocked(remind).mockResolvedValue(3).mockResolvedValueOnce(REMINDERS_MAX);
  const { result } = await new InngestTestEngine({ function: sweepApprovals }).execute();
  expect(result).toBe(REMINDERS_MAX + 9);
  expect(new Set(vi.mocked(remind).mock.calls.map(([kind]) => kind)).size).toBe(3);
});

it("runs every five minutes and reads a bounded number of pages", async () => {
  vi.mocked(remind).mockResolvedValue(REMINDERS_MAX);
  const { result } = await new InngestTestEngine({ function: sweepApprovals }).execute();
  expect(result).toBe(REMINDERS_MAX * 30);
  expect(sweepApprovals.opts.triggers).toEqual([expect.objectContaining({ cron: "*/5 * * * *" })]);
});
