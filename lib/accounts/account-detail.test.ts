import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "@/db";
import { callWindows } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import { getAccountDetail } from "./account-detail";
import { createTestAccount } from "./testing";

afterAll(closeDb);

const now = new Date("2026-11-24T12:00:00Z");
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe("getAccountDetail", () => {
  it("tells an account's health, and never a token", async () => {
    const member = await createTestMember();
    const failure = {
      code: "internal_error",
      message: "Fault at TikTok.",
      endpoint: "status",
      logId: "2026",
    };
    const account = await createTestAccount(member, {
      refreshedAt: secondsAgo(60),
      lastSuccessAt: secondsAgo(30),
      lastFailureAt: secondsAgo(90),
      lastFailure: failure,
      isPrivate: true,
    });
    const detail = await getAccountDetail(member, account.id, now);
    expect(detail).toMatchObject({
      displayName: "Slow Lane Bikes",
      refreshedAt: secondsAgo(60).toISOString(),
      refreshLostAt: null,
      connectedByName: "Ines Moreau",
      lastSuccessAt: secondsAgo(30).toISOString(),
      lastFailure: { at: secondsAgo(90).toISOString(), ...failure },
      videoSource: null,
      deploymentVideoSource: "upload",
      isPrivate: true,
    });
    const { accessToken, refreshToken } = account;
    for (const token of [accessToken, refreshToken]) expect(JSON.stringify(detail)).not.toContain(token);
  });

  it("counts the calls of the last minute, and says how long TikTok has an endpoint wait", async () => {
    const member = await createTestMember();
    const { id: accountId } = await createTestAccount(member);
    const blockedUntil = new Date(now.getTime() + 20_000);
    await db.insert(callWindows).values([
      { accountId, endpoint: "creator_info", calledAt: [90, 40, 10].map(secondsAgo), blockedUntil },
      { accountId, endpoint: "status", calledAt: [], blockedUntil: secondsAgo(1) },
      { accountId, endpoint: "video_list", calledAt: [secondsAgo(5)] },
      { accountId, endpoint: "user_info", calledAt: [secondsAgo(500)] },
    ]);
    const { endpoints } = await getAccountDetail(member, accountId, now);
    expect(endpoints).toEqual([
      { endpoint: "creator_info", used: 2, limit: 20, blockedUntil: blockedUntil.toISOString() },
      { endpoint: "video_init", used: 0, limit: 6, blockedUntil: null },
      { endpoint: "inbox_init", used: 0, limit: 6, blockedUntil: null },
      { endpoint: "content_init", used: 0, limit: 6, blockedUntil: null },
      { endpoint: "status", used: 0, limit: 30, blockedUntil: null },
      { endpoint: "video_list", used: 1, limit: 600, blockedUntil: null },
    ]);
  });

  it("does not know another workspace's account", async () => {
    const { id } = await createTestAccount(await createTestMember());
    const stranger = await createTestMember();
    for (const unknown of [id, randomUUID(), "not-an-id"]) {
      await expect(getAccountDetail(stranger, unknown)).rejects.toMatchObject({ code: "not-found" });
    }
  });
});
