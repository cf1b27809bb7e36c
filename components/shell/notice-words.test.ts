import { describe, expect, it } from "vitest";
import type { TikTokAppState } from "@/lib/accounts/types";
import { parsePutAway } from "./notice-cookie";
import { toAccountNotice, toAppNotices } from "./notice-words";

const accountId = "0b7e6f0c-6a3c-4f5e-9a52-0d1f6a1b2c3d";
const endsAt = "2026-12-08T10:00:00.000Z";
const endsIn = (daysLeft: number) =>
  toAccountNotice({ kind: "ends soon", accountId, name: "Koto", endsAt, daysLeft }, "Europe/Paris");

describe("the notice of an account", () => {
  it("says why it has to be reconnected, and stays", () => {
    const reason = "TikTok ended the permission on 12 Nov.";
    const notice = toAccountNotice({ kind: "reconnect", accountId, name: "Koto", reason }, "UTC");
    expect(notice.text).toBe("Koto is no longer connected. TikTok ended the permission on 12 Nov.");
    expect(notice).toMatchObject({ tone: "hold", isReconnectable: true, canDismiss: false });
  });

  it("names the day on which a permission ends, and can be put away", () => {
    expect(endsIn(13)).toMatchObject({
      tone: "wait",
      canDismiss: true,
      text: "The permission of Koto ends on 8 Dec 2026. Reconnect it before then, or its posts will be held.",
    });
    expect(endsIn(13).id).toBe(endsIn(4).id);
  });

  it("comes back on each of the last days, more urgent every time", () => {
    const days = [3, 2, 1, 0].map(endsIn);
    expect(new Set(days.map(({ id }) => id)).size).toBe(4);
    expect(days.every(({ tone }) => tone === "hold")).toBe(true);
    expect(days.map(({ text }) => text.split(":")[0])).toEqual([
      "3 days left",
      "2 days left",
      "One day left",
      "Last day",
    ]);
  });
});

describe("the notices of the app", () => {
  const calm: TikTokAppState = {
    audit: "audited",
    auditSource: "setting",
    activeCapReachedAt: null,
    urlRefusedAt: null,
    webhookSeenAt: null,
  };

  it("are none while all is well, or nothing is known", () => {
    expect(toAppNotices(calm)).toEqual([]);
    expect(toAppNotices({ ...calm, audit: "unknown", auditSource: null })).toEqual([]);
  });

  it("say whose number is used up and who can raise it, and what TikTok refuses", () => {
    const notices = toAppNotices({
      ...calm,
      audit: "unaudited",
      activeCapReachedAt: endsAt,
      urlRefusedAt: endsAt,
    });
    expect(notices.map(({ id }) => id)).toEqual(["active-cap", "url-refused", "unaudited"]);
    expect(notices[0]?.text).toMatch(/^This Cuepost's number of accounts .+TikTok's support to raise it\.$/);
    expect(notices.some(({ canDismiss }) => canDismiss)).toBe(false);
  });
});

it("keeps a bounded list of what was put away", () => {
  expect(parsePutAway(undefined)).toEqual([]);
  expect(parsePutAway("a..b")).toEqual(["a", "b"]);
  expect(parsePutAway(Array.from({ length: 50 }, (_, index) => `n${index}`).join("."))).toHaveLength(30);
});
