import { InngestTestEngine } from "@inngest/test";
import { expect, it, vi } from "vitest";
import { findAccountsDueForDrift } from "@/lib/posts/drift-turns";
import { lookForDrift } from "@/lib/posts/look-for-drift";
import { sweepDrift } from "./sweep-drift";

vi.mock("@/lib/posts/drift-turns");
vi.mock("@/lib/posts/look-for-drift");

it("looks at each account in a step of its own, and goes on when one of them fails", async () => {
  vi.mocked(findAccountsDueForDrift).mockResolvedValue(["a", "b", "c"]);
  vi.mocked(lookForDrift).mockResolvedValue("looked");
  const fail = () => {
    throw new Error("The account is gone.");
  };
  const engine = new InngestTestEngine({
    function: sweepDrift,
    steps: [{ id: "look-b", handler: fail }],
  });
  const { result } = await engine.execute();
  expect(result).toBe(3);
  const looked = vi.mocked(lookForDrift).mock.calls.map(([accountId]) => accountId);
  expect(new Set(looked)).toEqual(new Set(["a", "c"]));
});

it("asks for a bounded number, every minute, one sweep at a time", async () => {
  vi.mocked(findAccountsDueForDrift).mockResolvedValue([]);
  const { result } = await new InngestTestEngine({ function: sweepDrift }).execute();
  expect(result).toBe(0);
  expect(vi.mocked(findAccountsDueForDrift).mock.lastCall?.[1]).toBe(100);
  expect(sweepDrift.opts.triggers).toEqual([expect.objectContaining({ cron: "* * * * *" })]);
  expect(sweepDrift.opts.concurrency).toEqual({ limit: 1 });
});
