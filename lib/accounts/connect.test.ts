import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "@/db";
import { accounts, oauthStates } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { findMember } from "@/lib/workspaces/find-member";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { beginConnect } from "./begin-connect";
import { ConnectProblem } from "./connect-problem";
import { disconnectAccount } from "./disconnect-account";
import { finishConnect } from "./finish-connect";
import { giveAccounts } from "./give-accounts";
import { listAccounts } from "./queries";
import { askedScopes } from "./rules";
import { startTestTikTok } from "./testing-tiktok";

let tiktok: Awaited<ReturnType<typeof startTestTikTok>>;
let sandbox: typeof tiktok;
beforeAll(async () => {
  [tiktok, sandbox] = await Promise.all([startTestTikTok(), startTestTikTok()]);
  vi.stubEnv("TIKTOK_API_ORIGIN", tiktok.origin);
  vi.stubEnv("TIKTOK_SANDBOX_AUTH_ORIGIN", "http://sandbox.invalid");
  vi.stubEnv("TIKTOK_SANDBOX_API_ORIGIN", sandbox.origin);
  vi.stubEnv("TIKTOK_SANDBOX_CLIENT_KEY", "sandbox-key");
  vi.stubEnv("TIKTOK_SANDBOX_CLIENT_SECRET", "sandbox-secret");
});
afterAll(async () => {
  tiktok.stop();
  sandbox.stop();
  await closeDb();
});

const sessionHash = "session-1";

async function begin(member: Member, now?: Date): Promise<string> {
  const { url } = await beginConnect(member, { sessionHash }, now);
  return new URL(url).searchParams.get("state") ?? "";
}

async function connect(member: Member, openId: string, scopes = askedScopes) {
  const state = await begin(member);
  return finishConnect(member, { sessionHash, state, code: tiktok.consent(openId, scopes) });
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ConnectProblem) return error.problem;
  throw new Error(`Expected a ConnectProblem, got ${error}`);
}

describe("beginConnect", () => {
  it("leads to TikTok with a fresh state of 256 bits, of which only the hash is kept", async () => {
    const member = await createTestMember();
    const { url } = await beginConnect(member, { sessionHash });
    const query = new URL(url).searchParams;
    expect(url).toMatch(/^http:\/\/tiktok\.invalid\/v2\/auth\/authorize\/\?/);
    expect(query.get("redirect_uri")).toBe("http://localhost:3000/api/tiktok/callback");
    expect(query.get("scope")).toBe(
      "user.info.basic,user.info.profile,user.info.stats,video.list,video.publish,video.upload",
    );
    const state = query.get("state") ?? "";
    expect(Buffer.from(state, "base64url")).toHaveLength(32);
    const rows = await db.select().from(oauthStates).where(eq(oauthStates.userId, member.userId));
    expect(rows).toMatchObject([{ stateHash: sha256(state), sessionHash, workspaceId: member.workspaceId }]);
    expect(JSON.stringify(rows)).not.toContain(state);
  });

  it("is not for analysts", async () => {
    const analyst = await createTestMember({ role: "analyst" });
    await expect(beginConnect(analyst, { sessionHash })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("stops at twenty open attempts, which ten minutes clear", async () => {
    const member = await createTestMember();
    for (let i = 0; i < 20; i++) await begin(member);
    await expect(begin(member)).rejects.toMatchObject({ code: "throttled" });
    expect(await begin(member, new Date(Date.now() + 10 * 60_000 + 1000))).not.toBe("");
  });
});

describe("a test account", () => {
  async function connectTest(member: Member, openId: string) {
    const { url } = await beginConnect(member, { sessionHash, isTest: true });
    expect(url).toMatch(/^http:\/\/sandbox\.invalid\/.*client_key=sandbox-key/);
    const state = new URL(url).searchParams.get("state") ?? "";
    const code = sandbox.consent(openId, askedScopes);
    return finishConnect(member, { sessionHash, state, code });
  }

  it("is one because the sandbox was asked for it, and stays one", async () => {
    const member = await createTestMember();
    const openId = randomUUID();
    const before = tiktok.calls.length;
    const { account } = await connectTest(member, openId);
    expect(account).toMatchObject({ isTest: true, status: "connected" });
    expect((await connectTest(member, openId)).isNew).toBe(false);
    expect(tiktok.calls.length).toBe(before);
    expect((await connect(member, randomUUID())).account.isTest).toBe(false);
  });

  it("never takes the place of an account that TikTok calls the same, nor the other way round", async () => {
    const [member, stranger] = [await createTestMember(), await createTestMember()];
    const [ofLive, ofTest] = [randomUUID(), randomUUID()];
    const live = (await connect(member, ofLive)).account;
    const test = (await connectTest(member, ofTest)).account;
    for (const somebody of [member, stranger]) {
      expect(await problemOf(connectTest(somebody, ofLive))).toBe("refused");
      expect(await problemOf(connect(somebody, ofTest))).toBe("refused");
    }
    await disconnectAccount(member, live.id);
    expect(await problemOf(connectTest(stranger, ofLive))).toBe("refused");
    const rows = await db.select().from(accounts).where(eq(accounts.workspaceId, member.workspaceId));
    expect(rows.find(({ id }) => id === live.id)).toMatchObject({ isTest: false, openId: ofLive });
    expect(rows.find(({ id }) => id === test.id)).toMatchObject({ isTest: true, openId: ofTest });
  });
});

describe("finishConnect", () => {
  it("gives what is new to a manager who does not see all, and leaves alone what they were not given", async () => {
    const owner = await createTestMember();
    const { workspaceId } = owner;
    const { userId } = await createTestMember({ role: "manager", workspaceId });
    const [fresh, theirs] = [randomUUID(), randomUUID()];
    await connect(owner, theirs);
    await giveAccounts(owner, { userId, accountIds: [] });
    const manager = (await findMember(userId, workspaceId))!;
    expect(await problemOf(connect(manager, theirs))).toBe("withheld");
    const { account } = await connect(manager, fresh);
    const later = (await findMember(userId, workspaceId))!;
    expect((await listAccounts(later)).map(({ id }) => id)).toEqual([account.id]);
    expect((await connect(later, fresh)).isNew).toBe(false);
    const stranger = await createTestMember();
    expect(await problemOf(connect(stranger, fresh))).toBe("elsewhere");
  });

  it("connects an account, its tokens unreadable in the database", async () => {
    const member = await createTestMember();
    const openId = randomUUID();
    const before = Date.now();
    const { account, isNew } = await connect(member, openId);
    expect(isNew).toBe(true);
    expect(account).toMatchObject({ displayName: "Koto", username: "koto", status: "connected" });
    expect(account.statusReason).toBeNull();
    expect(Date.parse(account.refreshExpiresAt ?? "") - before).toBeGreaterThan(179 * 86_400_000);
    expect(await listAccounts(member)).toEqual([account]);

    const grant = tiktok.grants.get(openId);
    const [raw] = await db.execute(sql`select * from accounts where open_id = ${openId}`);
    expect(raw?.access_token).toMatch(/^k1\./);
    expect(JSON.stringify([raw, account])).not.toMatch(/act\.|rft\./);
    const [row] = await db.select().from(accounts).where(eq(accounts.openId, openId));
    expect(row).toMatchObject({ accessToken: grant?.accessToken, refreshToken: grant?.refreshToken });
    expect((row?.accessExpiresAt?.getTime() ?? 0) - before).toBeGreaterThan(7_190_000);
    const exchange = tiktok.calls.find(({ form }) => form.get("grant_type") === "authorization_code");
    expect(exchange?.form.get("redirect_uri")).toBe("http://localhost:3000/api/tiktok/callback");
  });

  it("takes a state once", async () => {
    const member = await createTestMember();
    const state = await begin(member);
    await finishConnect(member, { sessionHash, state, code: tiktok.consent(randomUUID(), askedScopes) });
    const again = { sessionHash, state, code: tiktok.consent(randomUUID(), askedScopes) };
    expect(await problemOf(finishConnect(member, again))).toBe("expired");
    expect(await listAccounts(member)).toHaveLength(1);
  });

  it("takes a state once, whoever is faster", async () => {
    const member = await createTestMember();
    const state = await begin(member);
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        finishConnect(member, { sessionHash, state, code: tiktok.consent(randomUUID(), askedScopes) }),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("does not take another session's, person's or workspace's state, and spends it", async () => {
    const member = await createTestMember();
    const colleague = await createTestMember({ workspaceId: member.workspaceId });
    const stranger = await createTestMember();
    const attempts = [
      { who: member, sessionHash: "session-2" },
      { who: colleague, sessionHash },
      { who: stranger, sessionHash },
    ];
    for (const { who, sessionHash: hash } of attempts) {
      const state = await begin(member);
      const code = tiktok.consent(randomUUID(), askedScopes);
      expect(await problemOf(finishConnect(who, { sessionHash: hash, state, code }))).toBe("expired");
      expect(await problemOf(finishConnect(member, { sessionHash, state, code }))).toBe("expired");
    }
    expect(await problemOf(finishConnect(member, { sessionHash, state: "", code: "x" }))).toBe("expired");
    expect(await listAccounts(member)).toEqual([]);
  });

  it("does not take a state of ten minutes ago", async () => {
    const member = await createTestMember();
    const state = await begin(member, new Date(Date.now() - 10 * 60_000 - 1));
    const code = tiktok.consent(randomUUID(), askedScopes);
    expect(await problemOf(finishConnect(member, { sessionHash, state, code }))).toBe("expired");
  });

  it.each([
    ["access_denied", "denied"],
    ["invalid_scope", "misconfigured"],
    ["server_error", "unavailable"],
    ["something_new", "refused"],
  ])("says what TikTok's page brought back: %s is %s", async (error, problem) => {
    const member = await createTestMember();
    const state = await begin(member);
    expect(await problemOf(finishConnect(member, { sessionHash, state, error }))).toBe(problem);
  });

  it.each([
    ["a wrong code", 200, { error: "invalid_grant" }, "refused"],
    ["a wrong secret", 401, { error: "invalid_client" }, "misconfigured"],
    ["a gateway's page", 502, "<html></html>", "unavailable"],
  ])("says when the exchange meets %s", async (_what, status, body, problem) => {
    const member = await createTestMember();
    const state = await begin(member);
    tiktok.plan("/v2/oauth/token/", status, body);
    const code = tiktok.consent(randomUUID(), askedScopes);
    expect(await problemOf(finishConnect(member, { sessionHash, state, code }))).toBe(problem);
  });

  it("respects a subset: asks TikTok only for what was granted and says what is missing", async () => {
    const member = await createTestMember();
    const { account } = await connect(member, randomUUID(), ["user.info.basic"]);
    expect(account).toMatchObject({
      status: "connected",
      scopes: ["user.info.basic"],
      displayName: "Koto",
      username: "",
      statusReason:
        "Not allowed on TikTok's page: “publish videos”. Publishing needs it: reconnect and leave it switched on.",
    });
    expect(tiktok.calls.at(-1)?.path).toBe("/v2/user/info/?fields=open_id,avatar_url,display_name");

    const bare = await connect(member, randomUUID(), ["video.publish"]);
    expect(bare.account.displayName).toBe("TikTok account");
    expect(tiktok.calls.at(-1)?.path).toBe("/v2/oauth/token/");
  });

  it("updates the account that is there already, and never makes a second row", async () => {
    const member = await createTestMember();
    const openId = randomUUID();
    const first = await connect(member, openId, ["user.info.basic"]);
    await db
      .update(accounts)
      .set({
        status: "reconnect needed",
        username: "kept",
        refreshLostAt: new Date(),
        lastFailureAt: new Date(),
        lastFailure: { code: "invalid_grant", message: "Ended.", endpoint: null, logId: null },
        videoSource: "pull",
        dailyPostLimit: 9,
      })
      .where(eq(accounts.openId, openId));
    const again = await connect(member, openId, ["user.info.basic", "video.publish"]);
    expect(again.isNew).toBe(false);
    expect(again.account).toMatchObject({
      id: first.account.id,
      status: "connected",
      statusReason: null,
      username: "kept",
      scopes: ["user.info.basic", "video.publish"],
    });
    expect(await listAccounts(member)).toHaveLength(1);
    const [row] = await db.select().from(accounts).where(eq(accounts.openId, openId));
    expect(row).toMatchObject({ refreshLostAt: null, lastFailureAt: null, lastFailure: null });
    expect(row).toMatchObject({ videoSource: "pull", dailyPostLimit: 9, refreshedAt: row?.connectedAt });
  });

  it("says so when the account sits in another workspace, and leaves it there", async () => {
    const [member, other] = [await createTestMember(), await createTestMember()];
    const openId = randomUUID();
    const { account } = await connect(member, openId);
    const error = await connect(other, openId).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "conflict", problem: "elsewhere" });
    expect(await listAccounts(other)).toEqual([]);
    expect(await listAccounts(member)).toEqual([account]);
  });

  it("lets an account move once the other workspace has disconnected it, which keeps its row", async () => {
    const [member, other] = [await createTestMember(), await createTestMember()];
    const openId = randomUUID();
    const { account } = await connect(member, openId);
    await disconnectAccount(member, account.id);
    expect((await connect(other, openId)).isNew).toBe(true);
    expect(await listAccounts(member)).toMatchObject([{ id: account.id, status: "disconnected" }]);
    expect(await problemOf(connect(member, openId))).toBe("elsewhere");
  });

  it("is not for who became an analyst meanwhile", async () => {
    const member = await createTestMember();
    const state = await begin(member);
    const analyst = { ...member, role: "analyst" as const };
    expect(await problemOf(finishConnect(analyst, { sessionHash, state, code: "x" }))).toBe("forbidden");
  });
});
