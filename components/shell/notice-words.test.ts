import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import type { TikTokAppState } from "@/lib/accounts/types";
import type { HeldNotice } from "@/lib/posts/types";
import { messages as de } from "@/messages/de";
import { messages as en } from "@/messages/en";
import { parsePutAway } from "./notice-cookie";
import { toAccountNotice, toAppNotices, toHeldNotice } from "./notice-words";

const readerIn = (timeZone: string) => ({
  t: createTranslator({ locale: "en-GB", messages: en, namespace: "shell.notices" }),
  locale: "en-GB",
  timeZone,
});
const { t } = readerIn("UTC");
const accountId = "0b7e6f0c-6a3c-4f5e-9a52-0d1f6a1b2c3d";
const endsAt = "2026-12-08T10:00:00.000Z";
const endsIn = (daysLeft: number) =>
  toAccountNotice(
    { kind: "ends soon", accountId, name: "Koto", isTest: false, endsAt, daysLeft },
    readerIn("Europe/Paris"),
  );

describe("the notice of an account", () => {
  it("says why it has to be reconnected, and stays", () => {
    const reason = "TikTok ended the permission on 12 Nov.";
    const notice = toAccountNotice(
      { kind: "reconnect", accountId, name: "Koto", isTest: false, reason },
      readerIn("UTC"),
    );
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
    expect(toAppNotices(calm, t)).toEqual([]);
    expect(toAppNotices({ ...calm, audit: "unknown", auditSource: null }, t)).toEqual([]);
  });

  it("say whose number is used up and who can raise it, and what TikTok refuses", () => {
    const notices = toAppNotices(
      { ...calm, audit: "unaudited", activeCapReachedAt: endsAt, urlRefusedAt: endsAt },
      t,
    );
    expect(notices.map(({ id }) => id)).toEqual(["active-cap", "url-refused", "unaudited"]);
    expect(notices[0]?.text).toMatch(/^This Cuepost's number of accounts .+TikTok's support to raise it\.$/);
    expect(notices.some(({ canDismiss }) => canDismiss)).toBe(false);
  });
});

describe("the notice of held posts", () => {
  const now = new Date("2026-11-25T22:30:00Z");
  const held: HeldNotice = {
    accountId,
    name: "Mara Bakes",
    username: "mara.bakes",
    count: 2,
    nextAt: "2026-11-26T09:00:00Z",
    firstAt: "2026-11-26T09:00:00Z",
    postId: "5d1c2f0e-6a3c-4f5e-9a52-0d1f6a1b2c3d",
  };
  const say = (changes: Partial<HeldNotice>, zone = "Europe/Paris") =>
    toHeldNotice({ ...held, ...changes }, readerIn(zone), now);

  it("says until when somebody has to look, in the workspace's days, and leads to the week", () => {
    expect(say({})).toMatchObject({
      text: "2 posts of @mara.bakes need a look before 10:00 tomorrow, or they do not go out.",
      link: { href: "/calendar?view=week&date=2026-11-26", label: "Open calendar" },
      tone: "hold",
      canDismiss: false,
    });
    expect(say({}, "Asia/Tokyo").text).toMatch(/before 18:00 today,/);
    expect(say({ nextAt: "2026-12-04T09:00:00Z" }).text).toMatch(/before 10:00 on Fri 4 Dec,/);
  });

  it("leads straight to a single post, and names an account without a username", () => {
    expect(say({ count: 1, username: "" })).toMatchObject({
      text: "A post of Mara Bakes needs a look before 10:00 tomorrow, or it does not go out.",
      link: { href: `/posts/${held.postId}`, label: "Open post" },
    });
  });

  it("speaks the reader's language, in the clock of the region", () => {
    const german = createTranslator({ locale: "de-DE", messages: de, namespace: "shell.notices" });
    const notice = toHeldNotice(
      { ...held, nextAt: "2026-12-04T09:00:00Z" },
      { t: german, locale: "de-DE", timeZone: "Europe/Paris" },
      now,
    );
    expect(notice.text).toBe(
      "2 Beiträge von @mara.bakes brauchen einen Blick vor 10:00 am Fr. 4. Dez., sonst gehen sie nicht raus.",
    );
    const american = toHeldNotice(held, { ...readerIn("Europe/Paris"), locale: "en-US" }, now);
    expect(american.text).toMatch(/before 10:00\sAM tomorrow,/);
  });

  it("says what did not go out once its time has passed", () => {
    const past = { nextAt: null, firstAt: "2026-11-25T09:00:00Z" };
    expect(say({ ...past, count: 1 }).text).toBe(
      "A post of @mara.bakes did not go out at 10:00 today. Decide what becomes of it.",
    );
    expect(say(past).text).toBe(
      "2 posts of @mara.bakes did not go out, the first at 10:00 today. Decide what becomes of them.",
    );
  });
});

it("keeps a bounded list of what was put away", () => {
  expect(parsePutAway(undefined)).toEqual([]);
  expect(parsePutAway("a..b")).toEqual(["a", "b"]);
  expect(parsePutAway(Array.from({ length: 50 }, (_, index) => `n${index}`).join("."))).toHaveLength(30);
});
