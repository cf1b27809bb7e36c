import { InngestTestEngine } from "@inngest/test";
import { expect, it, vi } from "vitest";
import { findAnnounced, findToAnnounce, judgeRemoval } from "@/lib/media/judge-removal";
import { sweepRetention } from "./sweep-retention";

vi.mock("@/lib/media/judge-removal");

it("first retires what was announced, then announces what is near, each judged for itself", async () => {
  vi.mocked(findAnnounced).mockResolvedValue(["old", "wanted"]);
  vi.mocked(findToAnnounce).mockImplementation(async (_now, _limit, after) =>
    after ? [] : ["near-1", "near-2"],
  );
  vi.mocked(judgeRemoval).mockImplementation(async (id) => {
    if (id === "old") return "removed";
    return id === "wanted" ? null : "announced";
  });
  const { result } = await new InngestTestEngine({ function: sweepRetention }).execute();
  expect(result).toEqual({ announced: 2, removed: 1, kept: 1 });
  expect(vi.mocked(findToAnnounce).mock.lastCall?.slice(1)).toEqual([200, "near-2"]);
});

it("runs every hour and reads a bounded number of pages", async () => {
  vi.mocked(findAnnounced).mockResolvedValue([]);
  vi.mocked(findToAnnounce).mockReset().mockResolvedValue(["again"]);
  vi.mocked(judgeRemoval).mockResolvedValue(null);
  const { result } = await new InngestTestEngine({ function: sweepRetention }).execute();
  expect(result).toEqual({ announced: 0, removed: 0, kept: 10 });
  expect(sweepRetention.opts.triggers).toEqual([expect.objectContaining({ cron: "17 * * * *" })]);
});
