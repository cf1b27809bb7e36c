import { InngestTestEngine } from "@inngest/test";
import { expect, it, vi } from "vitest";
import { forgetOldKeys } from "@/lib/api/idempotency";
import { sweepApi } from "./sweep-api";

vi.mock("@/lib/api/idempotency");

it("forgets page after page until one is not full, every hour", async () => {
  vi.mocked(forgetOldKeys).mockResolvedValueOnce(1000).mockResolvedValueOnce(3);
  const { ctx, result } = await new InngestTestEngine({ function: sweepApi }).execute();
  expect(result).toBe(1003);
  const steps = new Set(ctx.step.run.mock.calls.map(([id]) => id));
  expect(steps).toEqual(new Set(["forget-0", "forget-1"]));
  expect(sweepApi.opts.triggers).toEqual([expect.objectContaining({ cron: "11 * * * *" })]);
});
