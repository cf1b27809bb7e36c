import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closeDb } from "@/db";
import { keepAppFactsApart } from "./testing-app-facts";
import { type AppFactName, getTikTokAppState, noteAppFact } from "./tiktok-app";

const live = { isTest: false };
const settings = vi.hoisted(() => ({ TIKTOK_APP_AUDITED: undefined as "0" | "1" | undefined }));
vi.mock("@/lib/env", async (original) => {
  const { getEnv } = await original<typeof import("@/lib/env")>();
  return { getEnv: () => ({ ...getEnv(), ...settings }) };
});

const start = Date.parse("2026-11-26T10:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000);
const iso = (minutes: number) => at(minutes).toISOString();
const warn = vi.spyOn(console, "warn").mockImplementation(() => {});

beforeEach(() => {
  settings.TIKTOK_APP_AUDITED = undefined;
  keepAppFactsApart();
});
afterEach(() => warn.mockClear());
afterAll(closeDb);

async function auditAt(minutes: number) {
  const { audit, auditSource } = await getTikTokAppState(live, at(minutes));
  return [audit, auditSource];
}

it("nothing is known before TikTok or the setting has said something", async () => {
  expect(await getTikTokAppState(live, at(0))).toEqual({
    audit: "unknown",
    auditSource: null,
    activeCapReachedAt: null,
    urlRefusedAt: null,
    webhookSeenAt: null,
  });
});

describe("the audit", () => {
  it("is learned from TikTok's newest answer", async () => {
    await noteAppFact(live, "unaudited", at(0));
    expect(await auditAt(1)).toEqual(["unaudited", "tiktok"]);
    await noteAppFact(live, "audited", at(2));
    expect(await auditAt(3)).toEqual(["audited", "tiktok"]);
    await noteAppFact(live, "unaudited", at(4));
    expect(await auditAt(5)).toEqual(["unaudited", "tiktok"]);
  });

  it("is what the setting says while TikTok says nothing else", async () => {
    settings.TIKTOK_APP_AUDITED = "1";
    expect(await auditAt(0)).toEqual(["audited", "setting"]);
    settings.TIKTOK_APP_AUDITED = "0";
    expect(await auditAt(1)).toEqual(["unaudited", "setting"]);
  });

  it("is not there, whatever the setting says, once TikTok refuses after it was set", async () => {
    settings.TIKTOK_APP_AUDITED = "1";
    expect(await auditAt(0)).toEqual(["audited", "setting"]);
    await noteAppFact(live, "unaudited", at(1));
    expect(await auditAt(2)).toEqual(["unaudited", "tiktok"]);
    await noteAppFact(live, "audited", at(3));
    expect(await auditAt(4)).toEqual(["audited", "setting"]);
  });

  it("is there once the setting says so after TikTok refused: somebody knows more", async () => {
    await noteAppFact(live, "unaudited", at(0));
    expect(await auditAt(1)).toEqual(["unaudited", "tiktok"]);
    settings.TIKTOK_APP_AUDITED = "1";
    expect(await auditAt(2)).toEqual(["audited", "setting"]);
    expect(await auditAt(60)).toEqual(["audited", "setting"]);
  });

  it("is as the setting says when it says no and TikTok took a public post: the operator is careful", async () => {
    settings.TIKTOK_APP_AUDITED = "0";
    expect(await auditAt(0)).toEqual(["unaudited", "setting"]);
    await noteAppFact(live, "audited", at(1));
    expect(await auditAt(2)).toEqual(["unaudited", "setting"]);
  });

  it("is learned again when the setting is taken away, and set anew when it comes back", async () => {
    settings.TIKTOK_APP_AUDITED = "1";
    await auditAt(0);
    await noteAppFact(live, "unaudited", at(1));
    settings.TIKTOK_APP_AUDITED = undefined;
    expect(await auditAt(2)).toEqual(["unaudited", "tiktok"]);
    settings.TIKTOK_APP_AUDITED = "1";
    expect(await auditAt(3)).toEqual(["audited", "setting"]);
  });
});

it("the cap of active users is said for a day, from the newest time it was met", async () => {
  await noteAppFact(live, "active user cap", at(0));
  await noteAppFact(live, "active user cap", at(10));
  const day = 24 * 60;
  expect((await getTikTokAppState(live, at(day + 9))).activeCapReachedAt).toBe(iso(10));
  expect((await getTikTokAppState(live, at(day + 10))).activeCapReachedAt).toBeNull();
});

it("a refused address is said until TikTok has pulled", async () => {
  await noteAppFact(live, "url pulled", at(0));
  await noteAppFact(live, "url refused", at(1));
  expect((await getTikTokAppState(live, at(2))).urlRefusedAt).toBe(iso(1));
  await noteAppFact(live, "url pulled", at(3));
  expect((await getTikTokAppState(live, at(4))).urlRefusedAt).toBeNull();
});

it("of webhooks the time is kept, not more than once a minute", async () => {
  const seenAt = async () => (await getTikTokAppState(live, at(60))).webhookSeenAt;
  await noteAppFact(live, "webhook", at(0));
  await noteAppFact(live, "webhook", at(0.9));
  expect(await seenAt()).toBe(iso(0));
  await noteAppFact(live, "webhook", at(1));
  expect(await seenAt()).toBe(iso(1));
});

it("a word that comes late does not replace a newer one", async () => {
  await noteAppFact(live, "active user cap", at(5));
  await noteAppFact(live, "active user cap", at(3));
  expect((await getTikTokAppState(live, at(6))).activeCapReachedAt).toBe(iso(5));
});

it("words that come at once leave the newest", async () => {
  await Promise.all([3, 9, 1, 7, 5].map((minutes) => noteAppFact(live, "url refused", at(minutes))));
  expect((await getTikTokAppState(live, at(10))).urlRefusedAt).toBe(iso(9));
});

it("the operator is told in one line of what only the operator can change, without details", async () => {
  const names: AppFactName[] = [
    "unaudited",
    "audited",
    "active user cap",
    "url refused",
    "url pulled",
    "webhook",
  ];
  for (const name of names) await noteAppFact(live, name, at(0), { logId: "20261126-secret" });
  expect(warn).toHaveBeenCalledTimes(3);
  const lines = warn.mock.calls.map((words) => words.join(" "));
  expect(lines.join("|")).toMatch(/not audited.*\|.*24 hours.*\|.*verify the prefix/);
  for (const line of lines) {
    expect(line).not.toContain("\n");
    expect(line).not.toContain("secret");
  }
});
