import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { closeDb } from "@/db";
import { createTestMember } from "@/lib/workspaces/testing";
import { removeAuthorization } from "./remove-authorization";
import { createTestAccount, readAccountRow } from "./testing";

afterAll(closeDb);

const connectedAt = new Date("2026-11-01T08:00:00Z");
const happenedAt = new Date("2026-11-12T09:30:00Z");

async function createAccount(columns: Parameters<typeof createTestAccount>[1] = {}) {
  return createTestAccount(await createTestMember(), { connectedAt, ...columns });
}

describe("removeAuthorization", () => {
  it.each([
    ["1", "The account was disconnected in the TikTok app."],
    ["4", "The account was banned by TikTok."],
    ["77", "The permission was ended, and TikTok gave no reason."],
    [null, "The permission was ended, and TikTok gave no reason."],
  ])("forgets the tokens at once and says why: reason %s", async (reason, words) => {
    const { id, openId } = await createAccount();
    expect(await removeAuthorization({ openId, isTest: false, reason, happenedAt })).toEqual([id]);
    expect(await readAccountRow(id)).toMatchObject({
      status: "reconnect needed",
      statusReason: `${words} TikTok said so on 12 Nov 2026. Reconnect the account to post again.`,
      accessToken: null,
      refreshToken: null,
      accessExpiresAt: null,
      refreshExpiresAt: null,
    });
  });

  it("changes nothing when it is told again", async () => {
    const { id, openId } = await createAccount();
    await removeAuthorization({ openId, isTest: false, reason: "1", happenedAt });
    const row = await readAccountRow(id);
    expect(await removeAuthorization({ openId, isTest: false, reason: "2", happenedAt })).toEqual([]);
    expect(await readAccountRow(id)).toEqual(row);
  });

  it("changes nothing when the account was connected again since", async () => {
    const { id, openId, accessToken } = await createAccount({
      connectedAt: new Date("2026-11-12T09:30:01Z"),
    });
    expect(await removeAuthorization({ openId, isTest: false, reason: "1", happenedAt })).toEqual([]);
    expect(await readAccountRow(id)).toMatchObject({ status: "connected", accessToken });
  });

  it("gives its reason to an account that only knew that a renewal was refused", async () => {
    const { id, openId } = await createAccount({
      status: "reconnect needed",
      statusReason: "TikTok ended it.",
    });
    expect(await removeAuthorization({ openId, isTest: false, reason: "1", happenedAt })).toEqual([id]);
    expect((await readAccountRow(id)).statusReason).toContain("disconnected in the TikTok app");
  });

  it("leaves what a person disconnected, and everybody else's accounts", async () => {
    const gone = {
      status: "disconnected",
      statusReason: "Disconnected by Ines.",
      accessToken: null,
    } as const;
    const { id, openId } = await createAccount(gone);
    const other = await createAccount();
    expect(await removeAuthorization({ openId, isTest: false, reason: "5", happenedAt })).toEqual([]);
    expect(
      await removeAuthorization({ openId: randomUUID(), isTest: false, reason: "5", happenedAt }),
    ).toEqual([]);
    expect(await readAccountRow(id)).toMatchObject({ status: "disconnected" });
    expect(await readAccountRow(other.id)).toMatchObject({ status: "connected" });
  });
});
