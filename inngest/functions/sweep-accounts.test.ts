import { InngestTestEngine } from "@inngest/test";
import { expect, it, vi } from "vitest";
import { refreshAccount } from "@/lib/accounts/access-token";
import { findAccountsToRefresh } from "@/lib/accounts/accounts-to-refresh";
import { toTikTokError } from "@/lib/tiktok";
import { sweepAccounts } from "./sweep-accounts";

vi.mock("@/lib/accounts/access-token");
vi.mock("@/lib/accounts/accounts-to-refresh");

it("renews each account in a step of its own", async () => {
  vi.mocked(findAccountsToRefresh).mockResolvedValue(["a", "b", "c"]);
  vi.mocked(refreshAccount).mockImplementation(async (id) => (id === "b" ? "reconnect needed" : "renewed"));
  const { ctx, result } = await new InngestTestEngine({ function: sweepAccounts }).execute();
  expect(result).toEqual({ renewed: 2, "reconnect needed": 1 });
  const steps = new Set(ctx.step.run.mock.calls.map(([id]) => id));
  expect(steps).toEqual(new Set(["find", "refresh-a", "refresh-b", "refresh-c"]));
  expect(new Set(vi.mocked(refreshAccount).mock.calls.map(([id]) => id))).toEqual(new Set(["a", "b", "c"]));
});

it("goes on with the others when one of them fails", async () => {
  vi.mocked(findAccountsToRefresh).mockResolvedValue(["a", "b", "c"]);
  vi.mocked(refreshAccount).mockImplementation(async (id) => {
    if (id === "b") throw toTikTokError("invalid_client");
    return "renewed";
  });
  // The test engine stops at the first step that fails, so the handler is run as it stands.
  const { fn } = sweepAccounts as unknown as { fn: (context: unknown) => Promise<unknown> };
  const step = { run: (_id: string, work: () => unknown) => work() };
  expect(await fn({ step })).toEqual({ renewed: 2, failed: 1 });
});

it("asks for a bounded number, every five minutes", async () => {
  vi.mocked(findAccountsToRefresh).mockResolvedValue([]);
  const { result } = await new InngestTestEngine({ function: sweepAccounts }).execute();
  expect(result).toEqual({});
  expect(vi.mocked(findAccountsToRefresh).mock.lastCall?.[1]).toBe(100);
  expect(sweepAccounts.opts.triggers).toEqual([expect.objectContaining({ cron: "*/5 * * * *" })]);
});
