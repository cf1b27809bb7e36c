import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "@/db";
import { accounts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import { fetchCreatorInfoForPublish } from "./creator-info";
import { fetchCreatorInfo, getAccount, listAccounts } from "./queries";
import { askedScopes } from "./rules";
import { createTestAccount } from "./testing";
import { startTestTikTok } from "./testing-tiktok";
import { withAccessToken } from "./with-access-token";

let tiktok: Awaited<ReturnType<typeof startTestTikTok>>;
beforeAll(async () => {
  tiktok = await startTestTikTok();
  vi.stubEnv("TIKTOK_API_ORIGIN", tiktok.origin);
});
afterAll(async () => {
  tiktok.stop();
  await closeDb();
});

const MINUTE_MS = 60_000;
const TOKEN_PATH = "/v2/oauth/token/";

/** An account whose tokens the test TikTok knows. */
async function createGranted(options: { endsInMs?: number; scopes?: string[] } = {}) {
  const scopes = options.scopes ?? askedScopes;
  const grant = {
    openId: randomUUID(),
    scopes,
    accessToken: `act.${randomUUID()}`,
    refreshToken: `rft.${randomUUID()}`,
  };
  tiktok.grants.set(grant.openId, grant);
  const member = await createTestMember();
  const accessExpiresAt = new Date(Date.now() + (options.endsInMs ?? 120 * MINUTE_MS));
  const { id } = await createTestAccount(member, { ...grant, accessExpiresAt });
  return { member, id, grant, mark: tiktok.calls.length };
}

const readRow = async (id: string) => (await db.select().from(accounts).where(eq(accounts.id, id)))[0];
const ask = (id: string) => withAccessToken(id, (client) => client.queryCreatorInfo());

describe("withAccessToken", () => {
  it("uses a token that lives on, without a refresh", async () => {
    const { id, mark } = await createGranted({ endsInMs: 16 * MINUTE_MS });
    expect((await ask(id)).nickname).toBe("Koto Ceramics");
    expect(tiktok.countRefreshes(mark)).toBe(0);
  });

  it("refreshes a token in its last quarter of an hour and saves the new pair", async () => {
    const { id, grant, mark } = await createGranted({ endsInMs: 14 * MINUTE_MS });
    await ask(id);
    expect(tiktok.countRefreshes(mark)).toBe(1);
    const renewed = tiktok.grants.get(grant.openId);
    const row = await readRow(id);
    expect(row).toMatchObject({
      accessToken: renewed?.accessToken,
      refreshToken: renewed?.refreshToken,
      status: "connected",
    });
    expect(row?.accessToken).not.toBe(grant.accessToken);
    expect((row?.accessExpiresAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(119 * MINUTE_MS);
  });

  it("refreshes once for twenty callers at the same time", async () => {
    const { id, mark } = await createGranted({ endsInMs: -1 });
    const names = await Promise.all(Array.from({ length: 20 }, async () => (await ask(id)).nickname));
    expect(new Set(names)).toEqual(new Set(["Koto Ceramics"]));
    expect(tiktok.countRefreshes(mark)).toBe(1);
  });

  it("refreshes once for twenty callers whose token TikTok suddenly refuses", async () => {
    const { id, grant, mark } = await createGranted();
    const changed = { ...grant, accessToken: "act.other" };
    tiktok.grants.set(grant.openId, changed);
    await Promise.all(Array.from({ length: 20 }, () => ask(id)));
    expect(tiktok.countRefreshes(mark)).toBe(1);
  });

  it("marks the account when even a new token is refused", async () => {
    const { id } = await createGranted();
    for (let i = 0; i < 2; i++) {
      tiktok.plan("/v2/post/publish/creator_info/query/", 401, {
        data: {},
        error: { code: "access_token_invalid", message: "" },
      });
    }
    await expect(ask(id)).rejects.toMatchObject({ code: "access_token_invalid", kind: "reconnect" });
    expect(await readRow(id)).toMatchObject({
      status: "reconnect needed",
      statusReason: "TikTok no longer accepts this account's permission. Reconnect it.",
    });
  });

  it("marks the account when TikTok says the permission has ended, and does not ask again", async () => {
    const { id, grant, mark } = await createGranted({ endsInMs: -1 });
    tiktok.grants.delete(grant.openId);
    await expect(ask(id)).rejects.toMatchObject({ code: "invalid_grant", kind: "reconnect" });
    const row = await readRow(id);
    expect(row?.status).toBe("reconnect needed");
    expect(row?.statusReason).toMatch(/^TikTok ended the permission, as Cuepost learned on \d+ \w+ \d{4}\./);
    await expect(ask(id)).rejects.toMatchObject({
      code: "account_not_connected",
      message: row?.statusReason,
    });
    expect(tiktok.countRefreshes(mark)).toBe(1);
  });

  it.each([
    [500, ""],
    [503, { error: "temporarily_unavailable", error_description: "" }],
    [200, "<html></html>"],
  ])("stays connected when a refresh meets HTTP %i %j, and refreshes the next time", async (status, body) => {
    const { id } = await createGranted({ endsInMs: -1 });
    tiktok.plan(TOKEN_PATH, status, body);
    await expect(ask(id)).rejects.toMatchObject({ kind: "retry" });
    expect((await readRow(id))?.status).toBe("connected");
    expect((await ask(id)).nickname).toBe("Koto Ceramics");
  });

  it("asks for a person when the answer to a refresh was lost, which spent the refresh token", async () => {
    const { id, grant } = await createGranted({ endsInMs: -1 });
    tiktok.grants.set(grant.openId, { ...grant, accessToken: "act.lost", refreshToken: "rft.lost" });
    tiktok.plan(TOKEN_PATH, 504, "");
    await expect(ask(id)).rejects.toMatchObject({ kind: "retry" });
    expect((await readRow(id))?.status).toBe("connected");
    await expect(ask(id)).rejects.toMatchObject({ code: "invalid_grant", kind: "reconnect" });
    expect((await readRow(id))?.status).toBe("reconnect needed");
  });

  it("goes on with the old token while it lives when a refresh fails", async () => {
    const { id, grant } = await createGranted({ endsInMs: 5 * MINUTE_MS });
    tiktok.plan(TOKEN_PATH, 503, "");
    await ask(id);
    expect(tiktok.calls.at(-1)?.bearer).toBe(grant.accessToken);
  });

  it("stays connected when this Cuepost's own secret is wrong", async () => {
    const { id } = await createGranted({ endsInMs: -1 });
    tiktok.plan(TOKEN_PATH, 401, { error: "invalid_client", error_description: "" });
    await expect(ask(id)).rejects.toMatchObject({ kind: "fix the app" });
    expect((await readRow(id))?.status).toBe("connected");
  });

  it("marks the account when a scope is missing", async () => {
    const { id } = await createGranted({ scopes: ["user.info.basic"] });
    await expect(ask(id)).rejects.toMatchObject({ code: "scope_not_authorized" });
    expect(await readRow(id)).toMatchObject({ status: "reconnect needed" });
  });

  it("does not mark an account that was connected again meanwhile", async () => {
    const { id } = await createGranted({ scopes: ["user.info.basic"] });
    const work = withAccessToken(id, async (client) => {
      await db
        .update(accounts)
        .set({ connectedAt: new Date(Date.now() + 5) })
        .where(eq(accounts.id, id));
      return client.queryCreatorInfo();
    });
    await expect(work).rejects.toMatchObject({ kind: "reconnect" });
    expect((await readRow(id))?.status).toBe("connected");
  });

  it("passes every other refusal on, without a second call", async () => {
    const { id, mark } = await createGranted();
    tiktok.plan("/v2/post/publish/creator_info/query/", 429, {
      data: {},
      error: { code: "rate_limit_exceeded", message: "" },
    });
    await expect(ask(id)).rejects.toMatchObject({ kind: "wait", retryAfterSeconds: 60 });
    expect(tiktok.calls.length - mark).toBe(1);
  });

  it("never lets a token into an error", async () => {
    const { id, grant } = await createGranted({ endsInMs: -1 });
    tiktok.plan(TOKEN_PATH, 400, { error: "invalid_request", error_description: grant.refreshToken });
    const error: unknown = await ask(id).catch((thrown: unknown) => thrown);
    expect(`${JSON.stringify(error)}${(error as Error).stack}`).not.toContain(grant.refreshToken.slice(4));
  });

  it("does not know an account that is not there", async () => {
    await expect(ask(randomUUID())).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("fetchCreatorInfo", () => {
  it("gives the newest answer and keeps the name and picture it brings", async () => {
    const { member, id } = await createGranted();
    const result = await fetchCreatorInfo(member, id);
    expect(result).toMatchObject({ state: "ready", info: { nickname: "Koto Ceramics" } });
    expect(await getAccount(member, id)).toMatchObject({
      displayName: "Koto Ceramics",
      username: "koto.ceramics",
      avatarUrl: "https://p16.tiktokcdn.test/new.jpeg",
    });
  });

  it.each(["spam_risk_too_many_posts", "spam_risk_user_banned_from_posting", "reached_active_user_cap"])(
    "is blocked by %s, which comes with HTTP 200",
    async (code) => {
      const { member, id } = await createGranted();
      tiktok.plan("/v2/post/publish/creator_info/query/", 200, { data: {}, error: { code, message: "" } });
      expect(await fetchCreatorInfo(member, id)).toMatchObject({ state: "blocked", code });
      expect((await readRow(id))?.status).toBe("connected");
    },
  );

  it("is blocked for an account that needs reconnecting", async () => {
    const { member, id, grant } = await createGranted({ endsInMs: -1 });
    tiktok.grants.delete(grant.openId);
    expect(await fetchCreatorInfo(member, id)).toMatchObject({ state: "blocked", code: "invalid_grant" });
  });

  it("tells a person what passes by itself, and publishing to try again", async () => {
    const { member, id } = await createGranted();
    tiktok.plan("/v2/post/publish/creator_info/query/", 500, "");
    await expect(fetchCreatorInfo(member, id)).rejects.toMatchObject({
      name: "AppError",
      code: "unavailable",
    });
    tiktok.plan("/v2/post/publish/creator_info/query/", 500, "");
    await expect(fetchCreatorInfoForPublish(id)).rejects.toMatchObject({
      name: "TikTokError",
      kind: "retry",
    });
  });

  it("is not for viewers or for another workspace", async () => {
    const { member, id } = await createGranted();
    const viewer = await createTestMember({ workspaceId: member.workspaceId, role: "viewer" });
    await expect(fetchCreatorInfo(viewer, id)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await createTestMember();
    await expect(fetchCreatorInfo(stranger, id)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the queries", () => {
  it("show a workspace its own accounts, without a token", async () => {
    const [member, stranger] = [await createTestMember(), await createTestMember()];
    const account = await createTestAccount(member);
    const view = await getAccount(member, account.id);
    expect(await listAccounts(member)).toEqual([view]);
    expect(JSON.stringify(view)).not.toContain(account.accessToken);
    expect(Object.keys(view)).not.toContain("accessToken");
    expect(await listAccounts(stranger)).toEqual([]);
    await expect(getAccount(stranger, account.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(getAccount(member, "not-an-id")).rejects.toMatchObject({ code: "not-found" });
  });
});
