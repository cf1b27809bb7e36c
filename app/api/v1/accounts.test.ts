import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { noteFailure } from "@/lib/accounts/health";
import { askedScopes } from "@/lib/accounts/rules";
import { createGrantedAccount, createTestAccount } from "@/lib/accounts/testing";
import { keepAppFactsApart } from "@/lib/accounts/testing-app-facts";
import { startTestTikTok, type TestTikTok } from "@/lib/accounts/testing-tiktok";
import { noteAppFact } from "@/lib/accounts/tiktok-app";
import { createTestKey } from "@/lib/keys/testing";
import { insertTestPost } from "@/lib/posts/testing";
import { revokeProfile } from "@/lib/profiles/revoke-profile";
import { createTestProfile } from "@/lib/profiles/testing";
import { toTikTokError } from "@/lib/tiktok";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { callApi } from "./_door/testing";

let tiktok: TestTikTok;
let sandbox: TestTikTok;
beforeAll(async () => {
  keepAppFactsApart();
  [tiktok, sandbox] = await Promise.all([startTestTikTok(), startTestTikTok()]);
  vi.stubEnv("TIKTOK_API_ORIGIN", tiktok.origin);
  vi.stubEnv("TIKTOK_SANDBOX_AUTH_ORIGIN", sandbox.origin);
  vi.stubEnv("TIKTOK_SANDBOX_API_ORIGIN", sandbox.origin);
  vi.stubEnv("TIKTOK_SANDBOX_CLIENT_KEY", "sandbox");
  vi.stubEnv("TIKTOK_SANDBOX_CLIENT_SECRET", "sandbox-secret");
});
afterAll(() => {
  tiktok.stop();
  sandbox.stop();
});

let member: Member;
let accountId: string;
let secret: string;
beforeEach(async () => {
  ({ member, id: accountId } = await createGrantedAccount(tiktok));
  ({ secret } = await createTestKey(member));
});

const reads = ["", "/creator-info", "/health", "/capacity", "/posting-profiles"] as const;
const read = (of: (typeof reads)[number], key = secret, id = accountId) =>
  callApi(`GET /accounts/${id}${of}`, { secret: key });

describe.each(reads)("GET /accounts/{account_id}%s", (of) => {
  it("wants the scope accounts:read", async () => {
    const { secret: poor } = await createTestKey(member, { scopes: ["posts:read"] });
    const answer = await read(of, poor);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "missing_scope", scope: "accounts:read" });
    const { secret: enough } = await createTestKey(member, { scopes: ["accounts:read"] });
    expect((await read(of, enough)).status).toBe(200);
  });

  it("finds nothing of another workspace, nor what the key was not given", async () => {
    const other = await createTestAccount(await createTestMember());
    const second = await createTestAccount(member);
    const { secret: narrow } = await createTestKey(member, { accountIds: [second.id] });
    for (const answer of [await read(of, secret, other.id), await read(of, narrow)]) {
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: "not_found" });
    }
    expect((await read(of, secret, "nothing")).status).toBe(404);
  });

  it("shows a test account to a test key alone, and any other to none of them", async () => {
    const test = await createGrantedAccount(sandbox, { workspaceId: member.workspaceId, isTest: true });
    const { secret: testKey } = await createTestKey(member, { isTest: true });
    expect((await read(of, testKey, test.id)).status).toBe(200);
    expect((await read(of, testKey)).status).toBe(404);
    expect((await read(of, secret, test.id)).status).toBe(404);
    expect((await read(of)).status).toBe(200);
  });
});

describe("GET /accounts", () => {
  const list = async (query: Record<string, string> = {}, key = secret) => {
    const answer = await callApi("GET /accounts", { secret: key, query });
    expect(answer.status).toBe(200);
    const { data, next_cursor } = await answer.json();
    return { ids: data.map(({ id }: { id: string }) => id), data, next_cursor };
  };

  it("pages through all that the key sees, and through nothing else", async () => {
    const createdAt = new Date();
    const others = await Promise.all([1, 2, 3, 4].map(() => createTestAccount(member, { createdAt })));
    await createTestAccount(await createTestMember());
    await createTestAccount(member, { isTest: true });
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let page = 1; page <= 3; page++) {
      const found: Awaited<ReturnType<typeof list>> = await list({ limit: "2", ...(cursor && { cursor }) });
      seen.push(...found.ids);
      cursor = found.next_cursor;
    }
    expect(cursor).toBeNull();
    expect(new Set(seen)).toEqual(new Set([accountId, ...others.map(({ id }) => id)]));
    expect(seen).toHaveLength(5);
  });

  it("filters by status, and answers with the fields that were asked for", async () => {
    const ended = await createTestAccount(member, { status: "reconnect needed" });
    const gone = await createTestAccount(member, { status: "disconnected" });
    expect((await list({ status: "connected" })).ids).toEqual([accountId]);
    expect((await list({ status: "reconnect_needed,disconnected", fields: "status" })).data).toEqual([
      { id: ended.id, status: "reconnect_needed" },
      { id: gone.id, status: "disconnected" },
    ]);
  });

  it("shows a restricted key its accounts, and a test key the sandbox's", async () => {
    const second = await createTestAccount(member);
    const test = await createTestAccount(member, { isTest: true });
    const { secret: narrow } = await createTestKey(member, { accountIds: [second.id] });
    const { secret: testKey } = await createTestKey(member, { isTest: true });
    expect((await list({}, narrow)).ids).toEqual([second.id]);
    expect((await list({}, testKey)).data).toMatchObject([{ id: test.id, test: true }]);
  });

  it("refuses a scope that lacks, a filter that is none, and another list's cursor", async () => {
    const { secret: poor } = await createTestKey(member, { scopes: ["posts:read"] });
    expect((await callApi("GET /accounts", { secret: poor })).status).toBe(403);
    const wrong = { status: "well", cursor: "bm9uZQ", limit: "0", statuses: "connected" };
    for (const [name, value] of Object.entries(wrong)) {
      expect((await callApi("GET /accounts", { secret, query: { [name]: value } })).status).toBe(422);
    }
  });
});

it("lists what a person agreed to for posts of programs, and since when it no longer holds", async () => {
  const kept = await createTestProfile(member, accountId, { isDefault: true });
  const ended = await createTestProfile(member, accountId);
  await revokeProfile(member, ended);
  const { data } = await (await read("/posting-profiles")).json();
  expect(data).toMatchObject([
    {
      id: kept,
      account_id: accountId,
      is_default: true,
      consented_by: "Ines Moreau",
      revoked_at: null,
      settings: { privacy_level: "PUBLIC_TO_EVERYONE", allow_comment: true, allow_duet: false },
    },
    { id: ended, is_default: false, revoked_at: expect.stringMatching(/Z$/), revoked_reason: null },
  ]);
});

it("tells of an account in the words of programs", async () => {
  const { id } = await createTestAccount(member, {
    status: "reconnect needed",
    statusReason: "TikTok ended the permission.",
    scopes: ["user.info.basic"],
  });
  expect(await (await read("", secret, id)).json()).toEqual({
    id,
    username: "slowlanebikes",
    display_name: "Slow Lane Bikes",
    avatar_url: null,
    test: false,
    status: "reconnect_needed",
    status_reason: "TikTok ended the permission.",
    can_publish: false,
    can_send_drafts: false,
    connected_at: expect.stringMatching(/Z$/),
    permission_ends_at: expect.stringMatching(/Z$/),
  });
});

describe("creator-info", () => {
  it("is asked afresh each time", async () => {
    const before = tiktok.calls.length;
    const [first, second] = [await read("/creator-info"), await read("/creator-info")];
    expect(tiktok.calls.length - before).toBe(2);
    for (const answer of [first, second]) {
      expect(await answer.json()).toMatchObject({
        account_id: accountId,
        can_post: true,
        blocked: null,
        username: "koto.ceramics",
        privacy_levels: ["PUBLIC_TO_EVERYONE", "SELF_ONLY"],
        comment_disabled: false,
        max_video_duration_seconds: 300,
        app_audited: null,
      });
    }
  });

  it("says why it cannot post, and until when where that is known", async () => {
    const { id } = await createTestAccount(member, { dailyPostLimit: 1, scopes: askedScopes });
    await insertTestPost(member, {
      accountId: id,
      status: "published",
      publishedAt: new Date(Date.now() - 3_600_000),
    });
    const { secret: key } = await createTestKey(member);
    const refusal = { data: {}, error: { code: "spam_risk_too_many_posts", message: "" } };
    tiktok.plan("/v2/post/publish/creator_info/", 403, refusal);
    const body = await (await read("/creator-info", key, id)).json();
    expect(body).toMatchObject({ can_post: false, privacy_levels: null });
    expect(body.blocked).toMatchObject({ code: "spam_risk_too_many_posts", detail: expect.any(String) });
    const hoursLeft = (Date.parse(body.blocked.until) - Date.now()) / 3_600_000;
    expect(hoursLeft).toBeGreaterThan(22.9);
    expect(hoursLeft).toBeLessThan(23.1);
  });

  it("tells TikTok's limit from our own, and says when to come back", async () => {
    const refusal = { data: {}, error: { code: "rate_limit_exceeded", message: "" } };
    tiktok.plan("/v2/post/publish/creator_info/", 429, refusal, { "retry-after": "17" });
    const answer = await read("/creator-info");
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("17");
    expect(await answer.json()).toMatchObject({
      code: "tiktok_rate_limited",
      tiktok_code: "rate_limit_exceeded",
    });
  });

  it("says when TikTok does not answer", async () => {
    tiktok.lose("/v2/post/publish/creator_info/");
    const answer = await read("/creator-info");
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: "tiktok_unavailable" });
  });

  it("does not take what TikTok said of its app for the sandbox's word, nor the other way round", async () => {
    const test = await createGrantedAccount(sandbox, { workspaceId: member.workspaceId, isTest: true });
    const { secret: testKey } = await createTestKey(member, { isTest: true });
    await noteAppFact({ isTest: true }, "unaudited", new Date());
    expect(await (await read("/creator-info", testKey, test.id)).json()).toMatchObject({
      app_audited: false,
    });
    expect(await (await read("/creator-info")).json()).toMatchObject({ app_audited: null });
  });
});

it("tells of an account's health without its tokens", async () => {
  const { id } = await createTestAccount(member, { scopes: ["user.info.basic", "video.publish"] });
  const error = toTikTokError("spam_risk", { logId: "20261126-7" });
  await noteFailure({ accountId: id, error, endpoint: "video_init" });
  await insertTestPost(member, { accountId: id, status: "needs attention", holdCode: "reconnect" });
  await insertTestPost(member, { accountId: id, status: "needs attention" });
  await insertTestPost(member, { accountId: id, status: "scheduled" });
  const { secret: key } = await createTestKey(member);
  const answer = await read("/health", key, id);
  const text = await answer.text();
  expect(text).not.toMatch(/act\.|rft\./);
  const health = JSON.parse(text);
  expect(health).toMatchObject({
    connected: true,
    status: "connected",
    permissions: {
      granted: [{ scope: "user.info.basic", words: "name and picture" }, { scope: "video.publish" }],
    },
    token: { access_expires_at: expect.any(String), renewal_lost_at: null },
    last_success_at: null,
    last_failure: { code: "spam_risk", endpoint: "video_init", log_id: "20261126-7" },
    held_posts: { total: 2, waiting_for_connection: 1 },
  });
  expect(health.permissions.missing.map(({ scope }: { scope: string }) => scope)).toContain("video.upload");
});

it("counts what an account has used of its 24 hours, and says where the limit is from", async () => {
  for (const hours of [1, 30]) {
    const publishedAt = new Date(Date.now() - hours * 3_600_000);
    await insertTestPost(member, { accountId, status: "published", publishedAt });
  }
  expect(await (await read("/capacity")).json()).toEqual({
    account_id: accountId,
    window_hours: 24,
    posts: { used: 1, limit: 15, remaining: 14, next_free_at: null, limit_source: "usual" },
    drafts: { used: 0, limit: 5, remaining: 5, next_free_at: null },
  });
});
