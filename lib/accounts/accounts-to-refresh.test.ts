import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDb } from "@/db";
import { createTestMember } from "@/lib/workspaces/testing";
import { refreshAccount } from "./access-token";
import { findAccountsToRefresh } from "./accounts-to-refresh";
import { createGrantedAccount, createTestAccount, readAccountRow } from "./testing";
import { startTestTikTok, type TestTikTok } from "./testing-tiktok";
import { isRenewalDue } from "./token-life";

let tiktok: TestTikTok;
beforeAll(async () => {
  tiktok = await startTestTikTok();
  vi.stubEnv("TIKTOK_API_ORIGIN", tiktok.origin);
});
afterAll(async () => {
  tiktok.stop();
  await closeDb();
});

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const ALL = 10_000;

interface Times {
  /** How long ago the tokens were made; null when that was not written down. */
  ageMs: number | null;
  accessLeftMs: number;
  permissionLeftMs: number;
}

const cases: [string, Times, boolean][] = [
  [
    "two hours' token, 31 minutes left",
    { ageMs: 89 * MINUTE_MS, accessLeftMs: 31 * MINUTE_MS, permissionLeftMs: 100 * DAY_MS },
    false,
  ],
  [
    "two hours' token, 29 minutes left",
    { ageMs: 91 * MINUTE_MS, accessLeftMs: 29 * MINUTE_MS, permissionLeftMs: 100 * DAY_MS },
    true,
  ],
  [
    "a day's token, 7 hours left",
    { ageMs: 17 * HOUR_MS, accessLeftMs: 7 * HOUR_MS, permissionLeftMs: 100 * DAY_MS },
    false,
  ],
  [
    "a day's token, 5 hours left",
    { ageMs: 19 * HOUR_MS, accessLeftMs: 5 * HOUR_MS, permissionLeftMs: 100 * DAY_MS },
    true,
  ],
  [
    "a token of unknown age, 31 minutes left",
    { ageMs: null, accessLeftMs: 31 * MINUTE_MS, permissionLeftMs: 100 * DAY_MS },
    false,
  ],
  [
    "a token of unknown age, 29 minutes left",
    { ageMs: null, accessLeftMs: 29 * MINUTE_MS, permissionLeftMs: 100 * DAY_MS },
    true,
  ],
  [
    "a token that ended weeks ago",
    { ageMs: 21 * DAY_MS, accessLeftMs: -20 * DAY_MS, permissionLeftMs: 100 * DAY_MS },
    true,
  ],
  [
    "a permission that ends in 13 days, renewed a day ago",
    { ageMs: 25 * HOUR_MS, accessLeftMs: 30 * DAY_MS, permissionLeftMs: 13 * DAY_MS },
    true,
  ],
  [
    "a permission that ends in 13 days, renewed an hour ago",
    { ageMs: HOUR_MS, accessLeftMs: 30 * DAY_MS, permissionLeftMs: 13 * DAY_MS },
    false,
  ],
];

function toColumns({ ageMs, accessLeftMs, permissionLeftMs }: Times, now: Date) {
  const after = (ms: number) => new Date(now.getTime() + ms);
  return {
    refreshedAt: ageMs === null ? null : after(-ageMs),
    accessExpiresAt: after(accessLeftMs),
    refreshExpiresAt: after(permissionLeftMs),
  };
}

describe("the sweep's choice", () => {
  it.each(cases)("of %s: %o is due: %s", async (_what, times, isDue) => {
    const now = new Date();
    const columns = toColumns(times, now);
    const { id } = await createTestAccount(await createTestMember(), columns);
    expect(isRenewalDue(columns, now)).toBe(isDue);
    expect((await findAccountsToRefresh(now, ALL)).includes(id)).toBe(isDue);
  });

  it("is bounded, and takes tokens that still live before those that have ended", async () => {
    const member = await createTestMember();
    const now = new Date();
    const inMs = (ms: number) => ({ accessExpiresAt: new Date(now.getTime() + ms) });
    const dead = await createTestAccount(member, inMs(-50 * DAY_MS));
    const second = await createTestAccount(member, inMs(20 * MINUTE_MS));
    const first = await createTestAccount(member, inMs(MINUTE_MS));
    const found = await findAccountsToRefresh(now, ALL);
    const places = [first, second, dead].map(({ id }) => found.indexOf(id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(await findAccountsToRefresh(now, 2)).toHaveLength(2);
  });

  it("leaves out who is not connected", async () => {
    const member = await createTestMember();
    const ended = { accessExpiresAt: new Date(0) };
    const gone = await createTestAccount(member, { ...ended, status: "reconnect needed" });
    const left = await createTestAccount(member, { ...ended, status: "disconnected", refreshToken: null });
    const found = await findAccountsToRefresh(new Date(), ALL);
    expect(found).not.toContain(gone.id);
    expect(found).not.toContain(left.id);
  });
});

describe("refreshAccount", () => {
  it("keeps an account alive that nobody has posted to for weeks", async () => {
    const { id, grant } = await createGrantedAccount(tiktok, { endsInMs: -20 * DAY_MS });
    expect(await refreshAccount(id)).toBe("renewed");
    const row = await readAccountRow(id);
    expect(row.refreshToken).toBe(tiktok.grants.get(grant.openId)?.refreshToken);
    expect((row.refreshExpiresAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(179 * DAY_MS);
  });

  it("renews once when it runs twice", async () => {
    const { id, mark } = await createGrantedAccount(tiktok, { endsInMs: 29 * MINUTE_MS });
    const outcomes = await Promise.all([refreshAccount(id), refreshAccount(id)]);
    expect(await refreshAccount(id)).toBe("not due");
    expect(outcomes).toContain("renewed");
    expect(tiktok.countRefreshes(mark)).toBe(1);
  });

  it("says when a person is needed, and throws what passes", async () => {
    const { id, grant } = await createGrantedAccount(tiktok, { endsInMs: -1 });
    tiktok.plan("/v2/oauth/token/", 503, "");
    await expect(refreshAccount(id)).rejects.toMatchObject({ kind: "retry" });
    tiktok.grants.delete(grant.openId);
    expect(await refreshAccount(id)).toBe("reconnect needed");
    expect(await refreshAccount(id)).toBe("reconnect needed");
  });
});
