import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDb } from "@/db";
import { createTestMember } from "@/lib/workspaces/testing";
import { askCreatorInfo } from "./creator-info";
import { fetchCreatorInfo, getAccount, listAccounts } from "./queries";
import { createGrantedAccount, createTestAccount, readAccountRow } from "./testing";
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

const CREATOR_INFO = "/v2/post/publish/creator_info/query/";

describe("fetchCreatorInfo", () => {
  it("gives the newest answer and keeps the name and picture it brings", async () => {
    const { member, id } = await createGrantedAccount(tiktok);
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
      const { member, id } = await createGrantedAccount(tiktok);
      tiktok.plan(CREATOR_INFO, 200, { data: {}, error: { code, message: "" } });
      expect(await fetchCreatorInfo(member, id)).toMatchObject({ state: "blocked", code });
      expect((await readAccountRow(id))?.status).toBe("connected");
    },
  );

  it("is blocked for an account that needs reconnecting", async () => {
    const { member, id, grant } = await createGrantedAccount(tiktok, { endsInMs: -1 });
    tiktok.grants.delete(grant.openId);
    expect(await fetchCreatorInfo(member, id)).toMatchObject({ state: "blocked", code: "invalid_grant" });
  });

  it("tells a person what passes by itself, and publishing to try again", async () => {
    const { member, id } = await createGrantedAccount(tiktok);
    tiktok.plan(CREATOR_INFO, 500, "");
    await expect(fetchCreatorInfo(member, id)).rejects.toMatchObject({
      name: "AppError",
      code: "unavailable",
    });
    tiktok.plan(CREATOR_INFO, 500, "");
    await expect(askCreatorInfo(id)).rejects.toMatchObject({
      name: "TikTokError",
      kind: "retry",
    });
  });

  it.each([
    [["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"], false],
    [["FOLLOWER_OF_CREATOR", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"], true],
    [["SELF_ONLY"], null],
  ])("learns from the audiences %j whether the account is private: %s", async (options, isPrivate) => {
    const { id } = await createGrantedAccount(tiktok);
    const data = {
      creator_username: "koto",
      creator_nickname: "Koto",
      privacy_level_options: options,
    };
    tiktok.plan(CREATOR_INFO, 200, { data, error: { code: "ok", message: "" } });
    await askCreatorInfo(id);
    expect((await readAccountRow(id)).isPrivate).toBe(isPrivate);
  });

  it("is not for analysts or for another workspace", async () => {
    const { member, id } = await createGrantedAccount(tiktok);
    const analyst = await createTestMember({ workspaceId: member.workspaceId, role: "analyst" });
    await expect(fetchCreatorInfo(analyst, id)).rejects.toMatchObject({ code: "forbidden" });
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
