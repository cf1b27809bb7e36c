import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db";
import { accounts, mails, memberAccounts, members, notifications } from "@/db/schema";
import { parseContent } from "@/lib/mail/mail-content";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { keepMailsApart } from "@/scripts/testing/keep-mails-apart";
import { countUnread } from "./count-unread";
import { forgetNotices } from "./forget-notices";
import { InboxFilter, NotificationSettingsInput } from "./input";
import { listInbox } from "./list-inbox";
import { mailNotices } from "./mail-notices";
import { markAllRead, markRead } from "./mark-read";
import { type Notification, notify } from "./notify";
import { openNotice } from "./open-notice";
import { chosenKinds, type MailChoice } from "./rules";
import { getNotificationSettings, noteLocale, saveNotificationSettings } from "./settings";

beforeAll(keepMailsApart);

const DAY_MS = 86_400_000;
const values = { person: "Ana", account: "Koto", caption: "Throwing a moon jar" };

const tell = (member: Member, special: Partial<Notification> = {}) =>
  notify(db, {
    userIds: [member.userId],
    kind: "comment/mention",
    workspaceId: member.workspaceId,
    values,
    ...special,
  });
const inboxOf = (member: Member, filter: InboxFilter = {}) => listInbox(member, filter, "en-GB");
const rowsOf = ({ userId }: Member) =>
  db.select().from(notifications).where(eq(notifications.userId, userId)).orderBy(notifications.createdAt);
const mailsTo = async ({ userId }: Member) => {
  const rows = await db.select().from(mails).where(eq(mails.userId, userId));
  return rows.map(({ values: sealed, ...row }) => ({ ...row, ...parseContent(sealed ?? "{}") }));
};
const choose = async (member: Member, mail: MailChoice, special: Partial<NotificationSettingsInput> = {}) =>
  saveNotificationSettings(member, {
    ...(await getNotificationSettings(member)),
    choices: Object.fromEntries(
      chosenKinds.map((kind) => [kind, mail]),
    ) as NotificationSettingsInput["choices"],
    ...special,
  });

async function createAccount(member: Member): Promise<string> {
  const [account] = await db
    .insert(accounts)
    .values({
      workspaceId: member.workspaceId,
      openId: randomUUID(),
      username: "koto",
      displayName: "Koto",
      scopes: [],
    })
    .returning({ id: accounts.id });
  return account!.id;
}

describe("an inbox", () => {
  it("says what happened in the reader's language, newest first, and where it leads", async () => {
    const member = await createTestMember();
    const accountId = await createAccount(member);
    await tell(member, { values: { ...values, text: "Look at\nthis" } });
    await tell(member, {
      kind: "account/reconnect-needed",
      values: { account: "Koto", reason: "" },
      accountId,
    });
    expect((await inboxOf(member)).items).toMatchObject([
      {
        sentence: "Reconnect Koto: nothing goes out there until then.",
        href: `/accounts/${accountId}`,
        isRead: false,
      },
      { sentence: "Ana mentioned you on “Throwing a moon jar” for Koto.", quote: "Look at this", href: null },
    ]);
    const [german] = (await listInbox(member, {}, "de-DE")).items;
    expect(german!.sentence).toBe("Koto neu verbinden: Bis dahin geht dort nichts raus.");
  });

  it("is read in pages, by kind, by workspace, or what is unread alone", async () => {
    const member = await createTestMember();
    const [other] = [await createTestMember()];
    await db
      .insert(members)
      .values({ workspaceId: other.workspaceId, userId: member.userId, role: "editor" });
    for (let count = 0; count < 5; count++) await tell(member);
    await tell(member, { kind: "post/published", workspaceId: other.workspaceId });
    const first = await listInbox(member, {}, "en-GB", 4);
    const second = await listInbox(member, { before: first.before! }, "en-GB", 4);
    expect([first.items.length, second.items.length, second.before]).toEqual([4, 2, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(6);
    expect((await inboxOf(member, { group: "posts" })).items).toHaveLength(1);
    expect((await inboxOf(member, { workspace: other.workspaceId })).items).toHaveLength(1);
    await markRead(member, { ids: [first.items[0]!.id], isRead: true });
    expect((await inboxOf(member, { unread: "1" })).items).toHaveLength(5);
    expect(InboxFilter.parse({ group: "x", workspace: "1", unread: "yes", before: "'; drop" })).toEqual({});
  });

  it("counts what is unread up to a hundred, and reads all that was on screen", async () => {
    const member = await createTestMember();
    await db.insert(notifications).values(
      Array.from({ length: 120 }, () => ({
        userId: member.userId,
        kind: "person/new-sign-in",
        values: {},
      })),
    );
    expect(await countUnread(member)).toBe(100);
    const until = new Date();
    await db.insert(notifications).values({
      userId: member.userId,
      kind: "person/new-sign-in",
      values: {},
      createdAt: new Date(until.getTime() + 1000),
    });
    await markAllRead(member, until);
    expect(await countUnread(member)).toBe(1);
  });

  it("is one's own: nobody else reads, opens or changes it", async () => {
    const [member, stranger] = [await createTestMember(), await createTestMember()];
    const colleague = await createTestMember({ workspaceId: member.workspaceId, role: "admin" });
    await tell(member);
    const [row] = await rowsOf(member);
    for (const other of [stranger, colleague]) {
      expect((await inboxOf(other)).items).toEqual([]);
      await expect(openNotice(other, row!.id)).rejects.toMatchObject({ code: "not-found" });
      await markRead(other, { ids: [row!.id], isRead: true });
      await markAllRead(other, new Date(Date.now() + 1000));
    }
    expect(await countUnread(member)).toBe(1);
    expect(await openNotice(member, row!.id)).toEqual({ href: "/inbox", workspaceId: member.workspaceId });
    expect(await countUnread(member)).toBe(0);
  });

  it("shows nothing any more of a workspace that was left, or an account that was taken away", async () => {
    const owner = await createTestMember();
    const member = await createTestMember({ workspaceId: owner.workspaceId, role: "editor" });
    const accountId = await createAccount(owner);
    await tell(member, { kind: "post/published", accountId });
    await tell(member);
    const place = and(eq(members.userId, member.userId), eq(members.workspaceId, member.workspaceId));
    await db.update(members).set({ allAccounts: false }).where(place);
    expect((await inboxOf(member)).items.map(({ kind }) => kind)).toEqual(["comment/mention"]);
    await db
      .insert(memberAccounts)
      .values({ workspaceId: owner.workspaceId, userId: member.userId, accountId });
    expect((await inboxOf(member)).items).toHaveLength(2);
    await db.delete(members).where(place);
    expect((await inboxOf(member)).items).toEqual([]);
    expect(await countUnread(member)).toBe(0);
  });

  it("forgets after ninety days", async () => {
    const member = await createTestMember();
    await tell(member);
    const [row] = await rowsOf(member);
    await db
      .update(notifications)
      .set({ createdAt: new Date(Date.now() - 91 * DAY_MS) })
      .where(eq(notifications.id, row!.id));
    await forgetNotices(new Date());
    expect(await rowsOf(member)).toEqual([]);
  });
});

describe("who is told", () => {
  it("is nobody who is not in the workspace, or was not given the account", async () => {
    const owner = await createTestMember();
    const stranger = await createTestMember();
    const editor = await createTestMember({ workspaceId: owner.workspaceId, role: "editor" });
    const accountId = await createAccount(owner);
    await db.update(members).set({ allAccounts: false }).where(eq(members.userId, editor.userId));
    await notify(db, {
      userIds: [owner, stranger, editor, owner].map(({ userId }) => userId),
      kind: "post/published",
      workspaceId: owner.workspaceId,
      values,
      accountId,
    });
    expect((await Promise.all([owner, stranger, editor].map(rowsOf))).map(({ length }) => length)).toEqual([
      1, 0, 0,
    ]);
  });

  it("is an owner of what is critical, by mail at once, where everybody else has it off", async () => {
    const owner = await createTestMember();
    const editor = await createTestMember({ workspaceId: owner.workspaceId, role: "editor" });
    await choose(owner, "off");
    await tell(editor, { kind: "post/held", values: { ...values, reason: "" } });
    const [row] = await rowsOf(owner);
    expect(row).toMatchObject({ kind: "post/held", mailAt: expect.any(Date) });
    await tell(editor, { kind: "post/published" });
    expect(await rowsOf(owner)).toHaveLength(1);
    await notify(db, { userIds: [], kind: "post/failed", workspaceId: owner.workspaceId, values });
    expect(await rowsOf(owner)).toHaveLength(2);
  });
});

it("a zone that is none holds up nobody", async () => {
  const member = await createTestMember({ timeZone: "Mars/Olympus" });
  await choose(member, "digest", { timeZone: "Moon/Tycho" });
  await tell(member);
  expect(await rowsOf(member)).toMatchObject([{ mailAt: expect.any(Date) }]);
  await mailNotices(new Date(Date.now() + DAY_MS));
  expect(await mailsTo(member)).toHaveLength(1);
});

describe("mails of notifications", () => {
  it("gather what is due for a person, in their language, and are written once", async () => {
    const member = await createTestMember();
    await noteLocale(member, "de-DE");
    await tell(member);
    await tell(member, { kind: "approval/asked" });
    const later = new Date(Date.now() + 60_000);
    await Promise.all([mailNotices(later), mailNotices(later)]);
    await mailNotices(later);
    const [mail, ...others] = await mailsTo(member);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ template: "notices", locale: "de-DE", values: { count: 2 } });
    expect(mail!.items!.map(({ text }) => text)).toEqual([
      "Erwähnung durch Ana: „Throwing a moon jar“ für Koto.",
      "Ana bittet um Freigabe: „Throwing a moon jar“ für Koto.",
    ]);
  });

  it("lead to the one thing they tell of", async () => {
    const member = await createTestMember();
    await tell(member);
    await mailNotices(new Date(Date.now() + 60_000));
    const [row] = await rowsOf(member);
    const [mail] = await mailsTo(member);
    expect(mail).toMatchObject({
      template: "notice",
      values: { sentence: "Ana mentioned you on “Throwing a moon jar” for Koto." },
      url: expect.stringMatching(new RegExp(`/inbox/open/${row!.id}$`)),
    });
  });

  it("do not come of what was read meanwhile, unless it is critical, or may not be seen any more", async () => {
    const [reader, urgent, gone] = [
      await createTestMember(),
      await createTestMember(),
      await createTestMember(),
    ];
    await tell(reader);
    await tell(urgent, { kind: "post/failed" });
    await tell(gone, { kind: "post/failed" });
    for (const member of [reader, urgent]) await markAllRead(member, new Date(Date.now() + 1000));
    await db.delete(members).where(eq(members.userId, gone.userId));
    await mailNotices(new Date(Date.now() + 60_000));
    const counts = await Promise.all([reader, urgent, gone].map(async (one) => (await mailsTo(one)).length));
    expect(counts).toEqual([0, 1, 0]);
    expect((await rowsOf(reader))[0]!.mailAt).toBeNull();
  });

  it("wait for the digest's hour, and do not come at all where they are off", async () => {
    const [daily, never] = [await createTestMember(), await createTestMember()];
    await choose(daily, "digest", { timeZone: "UTC" });
    await choose(never, "off");
    for (const member of [daily, never]) await tell(member);
    await mailNotices(new Date());
    expect(await mailsTo(daily)).toEqual([]);
    await mailNotices(new Date(Date.now() + DAY_MS));
    expect(await mailsTo(daily)).toHaveLength(1);
    expect(await mailsTo(never)).toEqual([]);
  });
});

describe("what a person chooses", () => {
  it("is kept, and is theirs alone", async () => {
    const member = await createTestMember({ timeZone: "Europe/Paris" });
    const colleague = await createTestMember({ workspaceId: member.workspaceId });
    expect(await getNotificationSettings(member)).toMatchObject({
      timeZone: "Europe/Paris",
      digest: "daily",
      quietFrom: null,
      choices: { "post/failed": "at once", "post/published": "off" },
    });
    await choose(member, "digest", {
      quietFrom: 1320,
      quietTo: 420,
      timeZone: "Asia/Tokyo",
      urgentAnyway: false,
    });
    await noteLocale(member, "de-AT");
    expect(await getNotificationSettings(member)).toMatchObject({
      timeZone: "Asia/Tokyo",
      quietFrom: 1320,
      quietTo: 420,
      urgentAnyway: false,
      choices: { "post/failed": "digest" },
    });
    expect(await getNotificationSettings(colleague)).toMatchObject({ quietFrom: null });
  });

  it.each([
    { timeZone: "Mars/Olympus" },
    { digestHour: 24 },
    { quietFrom: 60 },
    { quietFrom: 60, quietTo: 60 },
    { quietFrom: -1, quietTo: 60 },
    { choices: {} },
  ])("is refused when it makes no sense: %j", async (wrong) => {
    const settings = await getNotificationSettings(await createTestMember());
    expect(NotificationSettingsInput.safeParse(settings).success).toBe(true);
    expect(NotificationSettingsInput.safeParse({ ...settings, ...wrong }).success).toBe(false);
  });
});
