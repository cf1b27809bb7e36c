import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { auditEntries, clientLinks, mails, memberAccounts, members } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { sha256 } from "@/lib/crypto";
import { findMember } from "@/lib/workspaces/find-member";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { findLink, noteVisit } from "./find-link";
import { NewLinkInput } from "./input";
import { createLinkToken, hashLinkToken } from "./link-token";
import { makeLink } from "./make-link";
import { listLinks } from "./queries";
import { revokeLink } from "./revoke-link";
import { LINK_DAYS_MAX, OPEN_LINKS_MAX } from "./rules";
import { createSharedPost, openTestLink } from "./testing";

const DAY_MS = 86_400_000;
const days = { firstDay: "2027-03-01", lastDay: "2027-03-07" };

let member: Member;
beforeEach(async () => {
  member = await createTestMember({ role: "manager" });
});

const toPost = (postId: string) => ({ kind: "post", postId }) as const;
const asked = (about: NewLinkInput["about"]) => ({
  ...{ about, days: 14, sendTo: null, passcodeHash: null, locale: "en-GB" },
});
const kinds = async () =>
  (await db.select().from(auditEntries).where(eq(auditEntries.workspaceId, member.workspaceId)))
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith("client-link/"));

async function limitTo(who: Member, accountIds: string[]): Promise<Member> {
  const { workspaceId, userId } = who;
  await db
    .update(members)
    .set({ allAccounts: false })
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
  for (const accountId of accountIds) {
    await db.insert(memberAccounts).values({ workspaceId, userId, accountId });
  }
  return (await findMember(userId, workspaceId))!;
}

describe("the address of a link", () => {
  it("is signed: what was not made here is known for it without a query", () => {
    const token = createLinkToken();
    expect(hashLinkToken(token)).toBe(sha256(token));
    const other = token.startsWith("A") ? "B" : "A";
    for (const guess of [other + token.slice(1), token.slice(0, -1), `${token}A`, "", "x".repeat(64)]) {
      expect(hashLinkToken(guess)).toBeNull();
    }
  });

  it("stands nowhere: the row holds its hash", async () => {
    const post = await createSharedPost(member);
    const { id, token } = await openTestLink(member, toPost(post.id));
    const [row] = await db.select().from(clientLinks).where(eq(clientLinks.id, id));
    expect(row!.tokenHash).toBe(sha256(token));
    expect(JSON.stringify(row)).not.toContain(token);
  });
});

describe("a link", () => {
  it("opens until it ends or is revoked, and then nothing", async () => {
    const post = await createSharedPost(member);
    const { id, token } = await openTestLink(member, toPost(post.id));
    const later = (count: number) => new Date(Date.now() + count * DAY_MS);
    expect(await findLink(token, later(13.9))).toMatchObject({ postId: post.id });
    expect(await findLink(token, later(14.1))).toBeNull();
    await revokeLink(member, { linkId: id });
    await revokeLink(member, { linkId: id });
    expect(await findLink(token)).toBeNull();
    expect(await kinds()).toEqual(["client-link/made", "client-link/revoked"]);
    expect((await listLinks(member)).map(({ state }) => state)).toEqual(["revoked"]);
  });

  it("tells who came by it: one visit an hour, with the first in the audit log", async () => {
    const post = await createSharedPost(member);
    const { link } = await openTestLink(member, toPost(post.id));
    const at = new Date();
    for (const minutes of [0, 20, 61]) await noteVisit(link, new Date(at.getTime() + minutes * 60_000));
    const [seen] = await listLinks(member, { postId: post.id });
    expect([seen!.openCount, seen!.openedAt]).toEqual([2, at.toISOString()]);
    expect(await kinds()).toEqual(["client-link/made", "client-link/opened", "client-link/opened"]);
  });

  it("is mailed where an address is given, with the words of whoever shares", async () => {
    const post = await createSharedPost(member);
    const to = `${randomUUID()}@example.test`;
    const { url } = await makeLink(member, { ...asked(toPost(post.id)), sendTo: to, locale: "de-DE" });
    const [mail] = await db.select().from(mails).where(eq(mails.to, to));
    expect(mail).toMatchObject({ template: "review", locale: "de-DE" });
    expect(JSON.parse(mail!.values!)).toMatchObject({ url, values: { what: "Moon jar", hasPasscode: "no" } });
  });

  it("is not made of a draft, nor beyond what a workspace may have open", async () => {
    const draft = await createSharedPost(member, { status: "draft" });
    await expect(makeLink(member, asked(toPost(draft.id)))).rejects.toMatchObject({ code: "conflict" });
    const post = await createSharedPost(member);
    const row = {
      ...{ workspaceId: member.workspaceId, postId: post.id, name: "x", createdByName: "x" },
      expiresAt: new Date(Date.now() + DAY_MS),
    };
    await db
      .insert(clientLinks)
      .values(Array.from({ length: OPEN_LINKS_MAX - 1 }, () => ({ ...row, tokenHash: randomUUID() })));
    const both = await Promise.allSettled([
      makeLink(member, asked(toPost(post.id))),
      makeLink(member, asked(toPost(post.id))),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("is asked for within bounds", () => {
    const judge = (more: object) =>
      NewLinkInput.safeParse({
        ...{ about: toPost(randomUUID()), days: 14, passcode: null, sendTo: null },
        ...more,
      }).error?.issues[0]?.message;
    const plan = { kind: "plan", accountIds: [randomUUID()], ...days };
    expect(judge({})).toBeUndefined();
    expect(judge({ about: plan })).toBeUndefined();
    expect(judge({ days: 0 })).toContain("1 to 60 days");
    expect(judge({ days: LINK_DAYS_MAX + 1 })).toContain("1 to 60 days");
    expect(judge({ passcode: "123" })).toContain("at least 4");
    expect(judge({ sendTo: "nobody" })).toContain("email address");
    expect(judge({ about: { ...plan, accountIds: [] } })).toContain("Choose an account");
    expect(judge({ about: { ...plan, lastDay: "2027-02-01" } })).toContain("before the first");
    expect(judge({ about: { ...plan, lastDay: "2027-04-30" } })).toContain("at most 31 days");
  });
});

describe("who may share", () => {
  it("another workspace cannot make, list or revoke one", async () => {
    const post = await createSharedPost(member);
    const { id, token } = await openTestLink(member, toPost(post.id));
    const stranger = await createTestMember({ role: "owner" });
    const plan = { kind: "plan", accountIds: [post.accountId], ...days } satisfies NewLinkInput["about"];
    const tries = [
      makeLink(stranger, asked(toPost(post.id))),
      makeLink(stranger, asked(plan)),
      makeLink(stranger, asked(toPost(randomUUID()))),
      revokeLink(stranger, { linkId: id }),
    ];
    for (const one of await Promise.allSettled(tries)) {
      expect(one).toMatchObject({ status: "rejected", reason: { code: "not-found" } });
    }
    expect(await listLinks(stranger)).toEqual([]);
    expect(await findLink(token)).not.toBeNull();
  });

  it("nor can who was not given every account of it", async () => {
    const [one, other] = [await createTestAccount(member), await createTestAccount(member)];
    const post = await createSharedPost(member, { accountId: one.id });
    const plan = { kind: "plan", accountIds: [one.id, other.id], ...days } satisfies NewLinkInput["about"];
    const ofPost = await openTestLink(member, toPost(post.id));
    const ofBoth = await openTestLink(member, plan);
    const ofOne = await openTestLink(member, { ...plan, accountIds: [one.id] });
    const given = await limitTo(
      await createTestMember({ role: "manager", workspaceId: member.workspaceId }),
      [one.id],
    );
    expect((await listLinks(given)).map(({ id }) => id).toSorted()).toEqual([ofPost.id, ofOne.id].toSorted());
    await expect(revokeLink(given, { linkId: ofBoth.id })).rejects.toMatchObject({ code: "not-found" });
    await expect(makeLink(given, asked(plan))).rejects.toMatchObject({ code: "not-found" });
    const blind = await limitTo(
      await createTestMember({ role: "manager", workspaceId: member.workspaceId }),
      [],
    );
    expect(await listLinks(blind)).toEqual([]);
    await expect(makeLink(blind, asked(toPost(post.id)))).rejects.toMatchObject({ code: "not-found" });
  });

  it.each(["editor", "approver", "client", "analyst"] as const)("the role %s may not", async (role) => {
    const post = await createSharedPost(member);
    const { id } = await openTestLink(member, toPost(post.id));
    const who = await createTestMember({ role, workspaceId: member.workspaceId });
    const tries = [makeLink(who, asked(toPost(post.id))), listLinks(who), revokeLink(who, { linkId: id })];
    for (const one of await Promise.allSettled<unknown>(tries)) {
      expect(one).toMatchObject({ status: "rejected", reason: { code: "forbidden" } });
    }
  });
});
