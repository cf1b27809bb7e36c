import { InngestTestEngine } from "@inngest/test";
import { beforeEach, expect, it, vi } from "vitest";
import { eraseAccount, findAccountsToErase } from "@/lib/custody/erase-account";
import {
  findRecordsToRemove,
  findWorkspacesToRemove,
  removeRecords,
  removeWorkspaceBatch,
} from "@/lib/custody/remove-workspace";
import { forgetInvitations } from "@/lib/workspaces/forget-invitations";
import { sweepCustody } from "./sweep-custody";

vi.mock("@/lib/custody/erase-account");
vi.mock("@/lib/workspaces/forget-invitations");
vi.mock("@/lib/custody/remove-workspace");

beforeEach(() => {
  vi.mocked(findAccountsToErase).mockReset().mockResolvedValue([]);
  vi.mocked(findWorkspacesToRemove).mockReset().mockResolvedValue([]);
  vi.mocked(findRecordsToRemove).mockReset().mockResolvedValue([]);
  vi.mocked(removeWorkspaceBatch).mockReset();
  vi.mocked(forgetInvitations).mockReset().mockResolvedValue(7);
});

it("erases accounts, removes workspaces batch by batch, and then the records of those that are gone", async () => {
  vi.mocked(findAccountsToErase).mockResolvedValue(["a"]);
  vi.mocked(eraseAccount).mockResolvedValue(true);
  vi.mocked(findWorkspacesToRemove).mockResolvedValue(["w"]);
  vi.mocked(removeWorkspaceBatch).mockResolvedValueOnce("rest").mockResolvedValueOnce("gone");
  vi.mocked(findRecordsToRemove).mockResolvedValue(["w"]);
  vi.mocked(removeRecords).mockResolvedValueOnce(true).mockResolvedValueOnce(false);
  const { ctx, result } = await new InngestTestEngine({ function: sweepCustody }).execute();
  expect(result).toEqual({ forgotten: 7, erased: 1, ending: 1, gone: 1 });
  const steps = [...new Set(ctx.step.run.mock.calls.map(([id]) => id))];
  expect(steps).toEqual([
    "find-accounts",
    "erase-a",
    "find-workspaces",
    "remove-w-0",
    "remove-w-1",
    "find-records",
    "records-w-0",
    "records-w-1",
    "forget",
  ]);
});

it("leaves a workspace whose files are still going to its next turn, and goes on with the others", async () => {
  vi.mocked(findWorkspacesToRemove).mockResolvedValue(["slow", "fast"]);
  vi.mocked(removeWorkspaceBatch).mockImplementation(async (id) => (id === "slow" ? "later" : "gone"));
  const { ctx } = await new InngestTestEngine({ function: sweepCustody }).execute();
  const steps = new Set(ctx.step.run.mock.calls.map(([id]) => id));
  expect(steps).toEqual(
    new Set(["find-accounts", "find-workspaces", "remove-slow-0", "remove-fast-0", "find-records", "forget"]),
  );
});
