import { afterAll, describe, expect, it } from "vitest";
import { closeDb } from "@/db";
import { createTestMember } from "@/lib/workspaces/testing";
import { listAccountNotices } from "./notices";
import { createTestAccount } from "./testing";

afterAll(closeDb);

const DAY_MS = 86_400_000;
const now = new Date("2026-11-24T12:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);

describe("listAccountNotices", () => {
  it("is empty when nobody is needed", async () => {
    const member = await createTestMember();
    await createTestAccount(member, { refreshExpiresAt: inDays(14.1) });
    await createTestAccount(member, { status: "disconnected", refreshExpiresAt: null });
    expect(await listAccountNotices(member, now)).toEqual([]);
  });

  it("names who must be reconnected first, then whose permission ends within two weeks, soonest first", async () => {
    const member = await createTestMember();
    const later = await createTestAccount(member, { displayName: "Later", refreshExpiresAt: inDays(13.9) });
    const soon = await createTestAccount(member, { displayName: "Soon", refreshExpiresAt: inDays(2.5) });
    const past = await createTestAccount(member, { displayName: "Past", refreshExpiresAt: inDays(-1) });
    const gone = await createTestAccount(member, {
      displayName: "Gone",
      status: "reconnect needed",
      statusReason: "TikTok ended it.",
      refreshExpiresAt: null,
    });
    expect(await listAccountNotices(member, now)).toEqual([
      { kind: "reconnect", accountId: gone.id, name: "Gone", isTest: false, reason: "TikTok ended it." },
      {
        kind: "ends soon",
        accountId: past.id,
        name: "Past",
        isTest: false,
        endsAt: inDays(-1).toISOString(),
        daysLeft: 0,
      },
      {
        kind: "ends soon",
        accountId: soon.id,
        name: "Soon",
        isTest: false,
        endsAt: inDays(2.5).toISOString(),
        daysLeft: 2,
      },
      {
        kind: "ends soon",
        accountId: later.id,
        name: "Later",
        isTest: false,
        endsAt: inDays(13.9).toISOString(),
        daysLeft: 13,
      },
    ]);
    expect(await listAccountNotices(await createTestMember(), now)).toEqual([]);
  });

  it("stops at twenty", async () => {
    const member = await createTestMember();
    for (let i = 0; i < 21; i++) await createTestAccount(member, { status: "reconnect needed" });
    expect(await listAccountNotices(member, now)).toHaveLength(20);
  });
});
