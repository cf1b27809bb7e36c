import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "@/db";
import { accounts } from "@/db/schema";
import { getAccess } from "./access-token";
import { createGrantedAccount, readAccountRow } from "./testing";
import { startTestTikTok, type TestTikTok } from "./testing-tiktok";

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
const DAY_MS = 24 * 60 * MINUTE_MS;
const TOKEN_PATH = "/v2/oauth/token/";

const tokenOf = async (id: string) => (await getAccess(id)).token;

describe("getAccess", () => {
  it("gives a token that lives on, without a refresh", async () => {
    const { id, grant, mark } = await createGrantedAccount(tiktok, { endsInMs: 16 * MINUTE_MS });
    expect(await tokenOf(id)).toBe(grant.accessToken);
    expect(tiktok.countRefreshes(mark)).toBe(0);
  });

  it("refreshes a token in its last quarter of an hour and saves the new pair before it is used", async () => {
    const { id, grant, mark } = await createGrantedAccount(tiktok, { endsInMs: 14 * MINUTE_MS });
    const token = await tokenOf(id);
    expect(tiktok.countRefreshes(mark)).toBe(1);
    const renewed = tiktok.grants.get(grant.openId);
    const row = await readAccountRow(id);
    expect(row).toMatchObject({
      accessToken: token,
      refreshToken: renewed?.refreshToken,
      status: "connected",
    });
    expect(token).toBe(renewed?.accessToken);
    expect((row.accessExpiresAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(119 * MINUTE_MS);
    expect(Date.now() - (row.refreshedAt?.getTime() ?? 0)).toBeLessThan(MINUTE_MS);
  });

  it("lets a token that was made for few minutes use seven eighths of them", async () => {
    const life = { refreshedAt: new Date(Date.now() - 4 * MINUTE_MS), endsInMs: 2 * MINUTE_MS };
    const { id, mark } = await createGrantedAccount(tiktok, life);
    await getAccess(id);
    expect(tiktok.countRefreshes(mark)).toBe(0);
    await getAccess(id, undefined, new Date(Date.now() + 1.5 * MINUTE_MS));
    expect(tiktok.countRefreshes(mark)).toBe(1);
  });

  it("refreshes once for twenty callers at the same time", async () => {
    const { id, mark } = await createGrantedAccount(tiktok, { endsInMs: -1 });
    const tokens = await Promise.all(Array.from({ length: 20 }, () => tokenOf(id)));
    expect(new Set(tokens)).toEqual(new Set([(await readAccountRow(id)).accessToken]));
    expect(tiktok.countRefreshes(mark)).toBe(1);
  });

  it("leaves connections of the database to all else while ten accounts renew at a slow TikTok", async () => {
    const delayMs = 800;
    const granted = await Promise.all(
      Array.from({ length: 10 }, () => createGrantedAccount(tiktok, { endsInMs: -1 })),
    );
    const mark = tiktok.calls.length;
    for (const _ of granted) tiktok.delay(TOKEN_PATH, delayMs);
    const renewals = granted.map(({ id }) => tokenOf(id));
    await vi.waitFor(() => expect(tiktok.countRefreshes(mark)).toBeGreaterThanOrEqual(3), { interval: 5 });
    const askedAt = performance.now();
    await db.execute(sql`select 1`);
    expect(performance.now() - askedAt).toBeLessThan(delayMs / 4);
    expect(tiktok.countRefreshes(mark), "renewals at a time").toBe(3);
    expect(new Set(await Promise.all(renewals)).size).toBe(10);
    expect(tiktok.countRefreshes(mark)).toBe(10);
  });

  it("waits for another process's renewal and takes what it brought", async () => {
    const { id, mark } = await createGrantedAccount(tiktok, { endsInMs: -1 });
    const brought = { accessToken: "act.elsewhere", accessExpiresAt: new Date(Date.now() + 120 * MINUTE_MS) };
    const elsewhere = Promise.withResolvers<void>();
    const isLocked = Promise.withResolvers<void>();
    const other = db.transaction(async (tx) => {
      await tx.update(accounts).set(brought).where(eq(accounts.id, id));
      isLocked.resolve();
      await elsewhere.promise;
    });
    await isLocked.promise;
    const waiting = tokenOf(id);
    setTimeout(elsewhere.resolve, 50);
    expect(await waiting).toBe("act.elsewhere");
    await other;
    expect(tiktok.countRefreshes(mark)).toBe(0);
  });

  it("marks the account when TikTok says the permission has ended, and does not ask again", async () => {
    const { id, grant, mark } = await createGrantedAccount(tiktok, { endsInMs: -1 });
    tiktok.grants.delete(grant.openId);
    await expect(getAccess(id)).rejects.toMatchObject({ code: "invalid_grant", kind: "reconnect" });
    const row = await readAccountRow(id);
    expect(row.status).toBe("reconnect needed");
    expect(row.statusReason).toMatch(/^TikTok ended the permission, as Cuepost learned on \d+ \w+ \d{4}\./);
    expect(row.lastFailure).toMatchObject({ code: "invalid_grant", endpoint: "oauth/token", logId: "l" });
    await expect(getAccess(id)).rejects.toMatchObject({
      code: "account_not_connected",
      message: row.statusReason,
    });
    expect(tiktok.countRefreshes(mark)).toBe(1);
  });

  it("says of an account without a connection what to do, in a whole sentence", async () => {
    const { id } = await createGrantedAccount(tiktok, { displayName: "mara", status: "disconnected" });
    const error = await getAccess(id).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "account_not_connected",
      kind: "reconnect",
      message: "The account “mara” is not connected to TikTok. Reconnect it.",
    });
  });

  it.each([
    ["a proxy's page", "<html></html>"],
    ["a proxy's JSON", { error: "unauthorized" }],
    ["an envelope of the other endpoints", { data: {}, error: { code: "access_token_invalid" } }],
    ["a word about a scope", { error: "scope_not_authorized" }],
  ])("takes %s with HTTP 401 not for the end of a permission", async (_what, body) => {
    const { id } = await createGrantedAccount(tiktok, { endsInMs: -1 });
    tiktok.plan(TOKEN_PATH, 401, body);
    await expect(getAccess(id)).rejects.toMatchObject({ code: "unreadable_answer", kind: "retry" });
    expect(await readAccountRow(id)).toMatchObject({
      status: "connected",
      refreshLostAt: expect.any(Date),
      lastFailure: { code: "unreadable_answer" },
    });
    expect(await tokenOf(id)).toMatch(/^act\./);
  });

  it.each([
    ["this Cuepost's own secret is wrong", 401, { error: "invalid_client" }, "fix the app"],
    ["TikTok asks to slow down", 429, { error: "rate_limit_exceeded" }, "wait"],
  ])("stays connected when %s, and goes on with a token that lives", async (_what, status, body, kind) => {
    const { id, grant } = await createGrantedAccount(tiktok, { endsInMs: 5 * MINUTE_MS });
    tiktok.plan(TOKEN_PATH, status, body);
    expect(await tokenOf(id)).toBe(grant.accessToken);
    await db.update(accounts).set({ accessExpiresAt: new Date() }).where(eq(accounts.id, id));
    tiktok.plan(TOKEN_PATH, status, body);
    await expect(getAccess(id)).rejects.toMatchObject({ kind });
    expect(await readAccountRow(id)).toMatchObject({ status: "connected", refreshLostAt: null });
  });

  it("never lets a token into an error or into what is kept of it", async () => {
    const { id, grant } = await createGrantedAccount(tiktok, { endsInMs: -1 });
    tiktok.plan(TOKEN_PATH, 400, { error: "invalid_request", error_description: grant.refreshToken });
    const error: unknown = await getAccess(id).catch((thrown: unknown) => thrown);
    const { lastFailure } = await readAccountRow(id);
    const kept = `${JSON.stringify([error, lastFailure])}${(error as Error).stack}`;
    expect(kept).toContain("invalid_request");
    expect(kept).not.toContain(grant.refreshToken.slice(4));
  });

  it("keeps away a scope that TikTok has refused since, and believes no empty list", async () => {
    const { id, grant } = await createGrantedAccount(tiktok, { endsInMs: -1 });
    const refused = ["user.info.basic", "video.upload"];
    await db.update(accounts).set({ scopes: refused }).where(eq(accounts.id, id));
    await getAccess(id);
    expect((await readAccountRow(id)).scopes).toEqual(refused);
    const renewed = tiktok.grants.get(grant.openId);
    if (renewed) renewed.scopes = [];
    await getAccess(id, renewed?.accessToken);
    expect((await readAccountRow(id)).scopes).toEqual(refused);
  });
});

describe("a renewal whose answer is lost", () => {
  const breakTheAnswer: [string, (path: string) => unknown][] = [
    ["the connection breaks", (path) => tiktok.lose(path)],
    ["HTTP 500 comes back", (path) => tiktok.plan(path, 500, "")],
    ["a gateway gives up", (path) => tiktok.plan(path, 504, "<html></html>")],
    ["the answer is no JSON", (path) => tiktok.plan(path, 200, "<html></html>")],
    ["the answer has no refresh token", (path) => tiktok.plan(path, 200, withoutRefreshToken)],
  ];
  const withoutRefreshToken = {
    open_id: "o",
    access_token: "act.half",
    refresh_token: "",
    scope: "video.publish",
    expires_in: 7200,
    refresh_expires_in: 15_552_000,
  };

  it.each(breakTheAnswer)(
    "is remembered when %s, and the old token goes on while it lives",
    async (_what, lose) => {
      const { id, grant } = await createGrantedAccount(tiktok, { endsInMs: 5 * MINUTE_MS });
      lose(TOKEN_PATH);
      expect(await tokenOf(id)).toBe(grant.accessToken);
      const row = await readAccountRow(id);
      expect(row).toMatchObject({ status: "connected", refreshToken: grant.refreshToken });
      expect(Date.now() - (row.refreshLostAt?.getTime() ?? 0)).toBeLessThan(MINUTE_MS);
    },
  );

  it("is forgotten when the next one works", async () => {
    const { id } = await createGrantedAccount(tiktok, { endsInMs: -1 });
    tiktok.plan(TOKEN_PATH, 200, { error: "server_error" });
    await expect(getAccess(id)).rejects.toMatchObject({ kind: "retry" });
    expect((await readAccountRow(id)).refreshLostAt).not.toBeNull();
    await getAccess(id);
    expect(await readAccountRow(id)).toMatchObject({ status: "connected", refreshLostAt: null });
  });

  it("is named, with the day of the first loss, when it turns out to have spent the refresh token", async () => {
    const { id } = await createGrantedAccount(tiktok, { endsInMs: -30 * DAY_MS });
    tiktok.lose(TOKEN_PATH);
    await expect(getAccess(id, undefined, new Date("2026-11-12T10:00:00Z"))).rejects.toMatchObject({
      kind: "retry",
    });
    tiktok.plan(TOKEN_PATH, 500, "");
    await expect(getAccess(id)).rejects.toMatchObject({ kind: "retry" });
    await expect(getAccess(id)).rejects.toMatchObject({ code: "invalid_grant", kind: "reconnect" });
    expect(await readAccountRow(id)).toMatchObject({
      status: "reconnect needed",
      statusReason:
        "TikTok's answer to the renewal of 12 Nov 2026 was lost on the way, and the new permission with it. Reconnect the account.",
    });
  });

  it("is none when no connection came about", async () => {
    const { id, grant } = await createGrantedAccount(tiktok, { endsInMs: 5 * MINUTE_MS });
    const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const fetch = vi
      .spyOn(globalThis, "fetch")
      .mockRejectedValueOnce(new TypeError("fetch failed", { cause }));
    expect(await tokenOf(id)).toBe(grant.accessToken);
    expect(fetch).toHaveBeenCalledOnce();
    fetch.mockRestore();
    expect(await readAccountRow(id)).toMatchObject({ status: "connected", refreshLostAt: null });
  });
});
