import { InngestTestEngine } from "@inngest/test";
import { expect, it, vi } from "vitest";
import { findFilesToRemove, removeFiles } from "@/lib/media/remove-files";
import { sweepFiles } from "./sweep-files";

vi.mock("@/lib/media/remove-files");

const page = (size: number) => Array.from({ length: size }, (_, at) => `file-${at}`);

it("removes page after page until one is not full", async () => {
  vi.mocked(findFilesToRemove).mockResolvedValueOnce(page(100)).mockResolvedValueOnce(page(30));
  vi.mocked(removeFiles).mockImplementation(async (ids) => ids.length);
  const { ctx, result } = await new InngestTestEngine({ function: sweepFiles }).execute();
  expect(result).toBe(130);
  const steps = new Set(ctx.step.run.mock.calls.map(([id]) => id));
  expect(steps).toEqual(new Set(["find-0", "remove-0", "find-1", "remove-1"]));
});

it("asks the store for nothing when nothing is due, and looks every five minutes", async () => {
  vi.mocked(removeFiles).mockClear();
  vi.mocked(findFilesToRemove).mockReset().mockResolvedValue([]);
  const { result } = await new InngestTestEngine({ function: sweepFiles }).execute();
  expect(result).toBe(0);
  expect(removeFiles).not.toHaveBeenCalled();
  expect(sweepFiles.opts.triggers).toEqual([expect.objectContaining({ cron: "*/5 * * * *" })]);
});
