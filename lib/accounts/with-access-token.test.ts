import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "@/db";
import { accounts, callWindows } from "@/db/schema";
import type { TikTokClient } from "@/lib/tiktok";
import { askedScopes } from "./rules";
import { createGrantedAccount, readAccountRow } from "./testing";
import { startTestTikTok, type TestTikTok } from "./testing-tiktok";
import { withAccessToken } from "./with-access-token";

let tiktok: TestTikTok;
beforeAll(async () => {
  tiktok = await startTestTikTok();
  vi.stubEnv("TIKTOK_API_ORIGIN", tiktok.origin);
  vi.stubEnv("TIKTOK_RATE_WINDOW_SECONDS", "1");
});
afterAll(async () => {
  tiktok.stop();
  await closeDb();
});

const MINUTE_MS = 60_000;
const CREATOR_INFO = "/v2/post/publish/creator_info/query/";
const TOKEN_PATH = "/v2/oauth/token/";
const tokenRefused = { data: {}, error: { code: "access_token_invalid", message: "", log_id: "log-1" } };

const ask = (id: string) => withAccessToken(id, (client) => client.queryCreatorInfo());
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe("withAccessToken", () => {
  it("renews once for fifty calls at the same time, and never sends a dead token", async () => {
    const { id, mark } = await createGrantedAccount(tiktok, { endsInMs: 14 * MINUTE_MS });
    tiktok.delay(TOKEN_PATH, 200);
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(id)));
    expect(answers).toHaveLength(50);
    expect(tiktok.countRefreshes(mark)).toBe(1);
    const calls = tiktok.calls.slice(mark).filter(({ path }) => path === CREATOR_INFO);
    expect(calls).toHaveLength(50);
    expect(calls.every(({ isAuthorized }) => isAuthorized)).toBe(true);
  });

  it("renews once and plays once more for all callers whose token TikTok suddenly refuses", async () => {
    const { id, grant, mark } = await createGrantedAccount(tiktok);
    tiktok.grants.set(grant.openId, { ...grant, accessToken: "act.other" });
    await Promise.all(Array.from({ length: 10 }, () => ask(id)));
    expect(tiktok.countRefreshes(mark)).toBe(1);
    const calls = tiktok.calls.slice(mark).filter(({ path }) => path === CREATOR_INFO);
    const refused = calls.filter(({ isAuthorized }) => !isAuthorized);
    expect(refused.length).toBeGreaterThan(0);
    expect(calls).toHaveLength(10 + refused.length);
    expect((await readAccountRow(id)).lastFailure).toBeNull();
  });

  it("marks the account when even a new token is refused", async () => {
    const { id, mark } = await createGrantedAccount(tiktok);
    tiktok.plan(CREATOR_INFO, 401, tokenRefused);
    tiktok.plan(CREATOR_INFO, 401, tokenRefused);
    await expect(ask(id)).rejects.toMatchObject({ code: "access_token_invalid", kind: "reconnect" });
    expect(tiktok.countRefreshes(mark)).toBe(1);
    const row = await readAccountRow(id);
    expect(row.status).toBe("reconnect needed");
    expect(row.statusReason).toContain("Reconnect this account");
    expect(row.lastFailure).toMatchObject({ code: "access_token_invalid", endpoint: "creator_info" });
  });

  it.each([
    ["a sign-in page", "<html>Sign in to the proxy</html>"],
    ["nothing", ""],
    ["a gateway's JSON", { error: "Unauthorized" }],
  ])(
    "leaves the account connected when a proxy answers 401 with %s, again and again",
    async (_what, page) => {
      const { id, grant, mark } = await createGrantedAccount(tiktok);
      for (let round = 1; round <= 2; round++) {
        tiktok.plan(CREATOR_INFO, 401, page);
        await expect(ask(id)).rejects.toMatchObject({ code: "unreadable_answer", kind: "retry" });
      }
      expect(tiktok.countRefreshes(mark)).toBe(0);
      expect(await readAccountRow(id)).toMatchObject({
        status: "connected",
        accessToken: grant.accessToken,
        lastFailure: { code: "unreadable_answer", endpoint: "creator_info" },
      });
    },
  );

  it("does not know an account that is not there", async () => {
    await expect(ask(randomUUID())).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a scope that TikTok refuses", () => {
  const upload = { type: "upload", sizeBytes: 10, chunkSizeBytes: 10, chunkCount: 1 } as const;
  const work: [string, "direct" | "inbox", string, (client: TikTokClient) => Promise<unknown>][] = [
    ["video.publish", "direct", CREATOR_INFO, (client) => client.queryCreatorInfo()],
    [
      "video.upload",
      "inbox",
      "/v2/post/publish/inbox/video/init/",
      (client) => client.startVideoDraft(upload),
    ],
    ["video.list", "direct", "/v2/video/list/", (client) => client.listVideos()],
    ["user.info.profile", "direct", "/v2/user/info/", (client) => client.getUserInfo(askedScopes)],
  ];

  const photos = {
    title: "",
    description: "",
    photoUrls: ["https://cuepost.test/a.jpg"],
    coverIndex: 0,
    privacyLevel: "SELF_ONLY",
    allowComment: false,
    autoAddMusic: false,
    isYourBrand: false,
    isBrandedContent: false,
    isAiGenerated: false,
  };

  it.each(work)(
    "%s is switched off alone, and the account stays connected",
    async (scope, delivery, path, call) => {
      const { id } = await createGrantedAccount(tiktok);
      tiktok.plan(path, 401, {
        data: {},
        error: { code: "scope_not_authorized", message: "", log_id: "log-2" },
      });
      await expect(withAccessToken(id, call, { delivery })).rejects.toMatchObject({
        code: "scope_not_authorized",
      });
      const row = await readAccountRow(id);
      expect(row.status).toBe("connected");
      expect(row.scopes).toEqual(askedScopes.filter((name) => name !== scope));
      expect(row.statusReason).toMatch(
        /^TikTok says that “.+” is not allowed for this account\. Grant it again/,
      );
    },
  );

  it.each([
    ["direct", "video.publish"],
    ["inbox", "video.upload"],
  ] as const)("of a photo post, delivered %s, is %s", async (delivery, scope) => {
    const { id } = await createGrantedAccount(tiktok);
    const refusal = { data: {}, error: { code: "scope_permission_missed", message: "" } };
    tiktok.plan("/v2/post/publish/content/init/", 400, refusal);
    const start = (client: TikTokClient) => client.startPhotoPost({ ...photos, delivery });
    await expect(withAccessToken(id, start, { delivery })).rejects.toMatchObject({ kind: "reconnect" });
    expect((await readAccountRow(id)).scopes).toEqual(askedScopes.filter((name) => name !== scope));
  });

  it("for a post's status changes nothing: either of two would do", async () => {
    const { id } = await createGrantedAccount(tiktok, { scopes: ["user.info.basic"] });
    const look = withAccessToken(id, (client) => client.fetchPublishStatus("v_pub_1"));
    await expect(look).rejects.toMatchObject({ code: "scope_not_authorized" });
    expect(await readAccountRow(id)).toMatchObject({ scopes: ["user.info.basic"], statusReason: null });
  });

  it("is left alone when the account was connected again meanwhile", async () => {
    const { id } = await createGrantedAccount(tiktok);
    tiktok.plan(CREATOR_INFO, 401, { data: {}, error: { code: "scope_not_authorized", message: "" } });
    const work = withAccessToken(id, async (client) => {
      const connectedAt = new Date(Date.now() + 5);
      await db.update(accounts).set({ connectedAt }).where(eq(accounts.id, id));
      return client.queryCreatorInfo();
    });
    await expect(work).rejects.toMatchObject({ kind: "reconnect" });
    expect((await readAccountRow(id)).scopes).toEqual(askedScopes);
  });
});

describe("what is noted of a call", () => {
  it("is the last success, once a minute", async () => {
    const { id } = await createGrantedAccount(tiktok);
    await ask(id);
    const { lastSuccessAt } = await readAccountRow(id);
    expect(Date.now() - (lastSuccessAt?.getTime() ?? 0)).toBeLessThan(MINUTE_MS);
    await ask(id);
    expect((await readAccountRow(id)).lastSuccessAt).toEqual(lastSuccessAt);
    const old = new Date(Date.now() - 61_000);
    await db.update(accounts).set({ lastSuccessAt: old }).where(eq(accounts.id, id));
    await ask(id);
    expect((await readAccountRow(id)).lastSuccessAt?.getTime()).toBeGreaterThan(old.getTime());
  });

  it("is the last failure: a sentence, TikTok's own code, the endpoint and the log id", async () => {
    const { id } = await createGrantedAccount(tiktok);
    tiktok.plan(CREATOR_INFO, 200, {
      data: {},
      error: { code: "spam_risk_user_banned_from_posting", message: "", log_id: "2026-log" },
    });
    await errorOf(ask(id));
    const row = await readAccountRow(id);
    expect(row.lastFailure).toEqual({
      code: "spam_risk_user_banned_from_posting",
      message: expect.stringContaining("Banned from posting"),
      endpoint: "creator_info",
      logId: "2026-log",
    });
    expect(Date.now() - (row.lastFailureAt?.getTime() ?? 0)).toBeLessThan(MINUTE_MS);
  });

  it("is a block of just this endpoint after TikTok's 429, for as long as TikTok says", async () => {
    const { id, mark } = await createGrantedAccount(tiktok);
    const refusal = { data: {}, error: { code: "rate_limit_exceeded", message: "" } };
    tiktok.plan(CREATOR_INFO, 429, refusal, { "retry-after": "30" });
    await expect(ask(id)).rejects.toMatchObject({ kind: "wait", retryAfterSeconds: 30 });
    await expect(ask(id)).rejects.toMatchObject({ code: "rate_limit_exceeded", kind: "wait" });
    expect(tiktok.calls.length - mark).toBe(1);
    const [window] = await db.select().from(callWindows).where(eq(callWindows.accountId, id));
    expect((window?.blockedUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(28_000);
    await withAccessToken(id, (client) => client.fetchPublishStatus("v_pub_1"));
  });

  it("never holds a call up while a renewal has the account's row", async () => {
    const { id } = await createGrantedAccount(tiktok);
    await db.transaction(async (tx) => {
      await tx.select().from(accounts).where(eq(accounts.id, id)).for("no key update");
      expect((await ask(id)).nickname).toBe("Koto Ceramics");
    });
  });
});
