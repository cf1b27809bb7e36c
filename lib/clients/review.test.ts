import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { comments, ledgerEntries, notifications, postStatuses, posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { toDecision } from "@/lib/approvals/testing";
import { commentOnPost } from "@/lib/comments/comment-on-post";
import { listSharedThreads, listThreads } from "@/lib/comments/queries";
import { createTestMedia, createTestPhoto } from "@/lib/media/testing";
import { decideAsMember } from "@/lib/posts/decide-approval";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { commentAsGuest, decideAsGuest } from "./answer-as-guest";
import type { GuestLink } from "./find-link";
import { GuestCommentInput, type GuestDecisionInput } from "./input";
import { getSharedPost, holdsMedia, listSharedPosts, progressOf } from "./shared-posts";
import { askAgain, createSharedPost, openTestLink } from "./testing";

const at = (iso: string) => new Date(iso);
const nothing = { momentMs: null, photoIndex: null };

let member: Member;
beforeEach(async () => {
  member = await createTestMember({ role: "manager", timeZone: "Europe/Paris" });
});

async function share(post: { id: string }) {
  return (await openTestLink(member, { kind: "post", postId: post.id })).link;
}

async function sharePlan(accountIds: string[]) {
  const days = { firstDay: "2027-03-01", lastDay: "2027-03-07" };
  return (await openTestLink(member, { kind: "plan", accountIds, ...days })).link;
}

/** As the form of the page as it is now would send it. */
async function answer(
  link: GuestLink,
  postId: string,
  more: Partial<GuestDecisionInput> = {},
): Promise<GuestDecisionInput> {
  const { request } = await getSharedPost(link, postId);
  return {
    ...{ postId, name: "Noor", body: null, decision: "approve", ...nothing },
    ...{ requestId: request?.id ?? randomUUID(), seenHash: request?.contentHash ?? "" },
    ...more,
  };
}

const words = (postId: string, more: Partial<GuestCommentInput> = {}): GuestCommentInput => ({
  ...{ postId, name: "Noor", body: "Lovely", parentId: null, ...nothing, ...more },
});

const statusOf = async (id: string) => (await db.select().from(posts).where(eq(posts.id, id)))[0]!.status;
const told = async () => {
  const mine = eq(notifications.userId, member.userId);
  const rows = await db.select().from(notifications).where(mine).orderBy(notifications.createdAt);
  return rows.map(({ kind }) => kind);
};

describe("what a link shows", () => {
  it("of a plan are the posts of its accounts on its days, by the workspace's calendar", async () => {
    const [one, other] = [await createTestAccount(member), await createTestAccount(member)];
    const of = (accountId: string, iso: string) =>
      createSharedPost(member, { accountId, scheduledAt: at(iso) });
    await of(one.id, "2027-02-28T22:59:00Z");
    const first = await of(one.id, "2027-02-28T23:01:00Z");
    const last = await of(one.id, "2027-03-07T22:59:00Z");
    await of(one.id, "2027-03-07T23:01:00Z");
    await of(other.id, "2027-03-03T10:00:00Z");
    const link = await sharePlan([one.id]);
    expect((await listSharedPosts(link)).map(({ id }) => id)).toEqual([first.id, last.id]);
  });

  it.each(postStatuses)("says of a post that is %s what a client may know", async (status) => {
    const account = await createTestAccount(member);
    const scheduledAt = at("2027-03-03T10:00:00Z");
    const post = await createSharedPost(member, { accountId: account.id, scheduledAt });
    const [plan, link] = [await sharePlan([account.id]), await share(post)];
    await db.update(posts).set({ status }).where(eq(posts.id, post.id));
    const isShown = status !== "draft" && status !== "canceled";
    expect(await listSharedPosts(plan)).toHaveLength(isShown ? 1 : 0);
    expect(await holdsMedia(link, post.mediaId)).toBe(isShown);
    expect(await holdsMedia(plan, post.mediaId)).toBe(isShown);
    const shown = getSharedPost(link, post.id);
    if (status === "canceled") return expect(shown).rejects.toMatchObject({ code: "not-found" });
    const { settings, name, media } = await shown;
    // That the agency works on it is said; what it works on is not.
    expect([settings !== null, name]).toEqual([isShown, isShown ? "Moon jar" : "Slow Lane Bikes"]);
    if (!isShown) expect(media.hasPoster).toBe(false);
  });

  it("is nothing else: not another post, its media, its threads, nor its decision", async () => {
    const [post, other] = [
      await createSharedPost(member, { rule: "anyone" }),
      await createSharedPost(member, { rule: "anyone" }),
    ];
    const foreign = await createSharedPost(await createTestMember({ role: "owner" }), { rule: "anyone" });
    const unused = await createTestMedia(member);
    const [link, ofOther] = [await share(post), await share(other)];
    for (const id of [other.mediaId, foreign.mediaId, unused.id, randomUUID(), "nonsense"]) {
      expect(await holdsMedia(link, id)).toBe(false);
    }
    const theirs = await answer(ofOther, other.id);
    const mine = await answer(link, post.id);
    const tries = [
      getSharedPost(link, other.id),
      getSharedPost(link, foreign.id),
      getSharedPost(link, "nonsense"),
      decideAsGuest(link, theirs),
      decideAsGuest(link, { ...theirs, postId: post.id }),
      decideAsGuest(link, { ...mine, postId: other.id }),
      decideAsGuest(link, { ...mine, postId: foreign.id }),
      commentAsGuest(link, words(other.id)),
      commentAsGuest(link, words(foreign.id)),
    ];
    for (const one of await Promise.allSettled<unknown>(tries)) {
      expect(one).toMatchObject({ status: "rejected", reason: { code: "not-found" } });
    }
    expect(await statusOf(other.id)).toBe("awaiting approval");
  });

  it("includes each photo of a post, and no talk of the team's own", async () => {
    const photos = [await createTestPhoto(member), await createTestPhoto(member)];
    const post = await createSharedPost(member, { photoIds: photos.map(({ id }) => id) });
    const link = await share(post);
    const seen = await getSharedPost(link, post.id);
    expect(seen.photos.map(({ id }) => id)).toEqual(photos.map(({ id }) => id));
    for (const { id } of photos) expect(await holdsMedia(link, id)).toBe(true);
    const say = (audience: "team" | "everyone", body: string) =>
      commentOnPost(member, { postId: post.id, body, audience, parentId: null, mentionIds: [], ...nothing });
    const inside = await say("team", "They never like the first one");
    await say("everyone", "Ready for you");
    expect((await listSharedThreads(post.id)).map(({ body }) => body)).toEqual(["Ready for you"]);
    const reply = commentAsGuest(link, words(post.id, { parentId: inside.id }));
    await expect(reply).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a guest's answer", () => {
  it("approves exactly what was seen, once, and says who", async () => {
    const post = await createSharedPost(member, { rule: "anyone" });
    const link = await share(post);
    const input = await answer(link, post.id);
    const { outcome, scheduled } = await decideAsGuest(link, input);
    expect([outcome, scheduled?.postId, await statusOf(post.id)]).toEqual(["approved", post.id, "scheduled"]);
    await decideAsGuest(link, input);
    const seen = await getSharedPost(link, post.id);
    expect(seen).toMatchObject({
      stage: "planned",
      isAsked: false,
      answer: { decision: "approve", by: "Noor" },
    });
    const entries = await db
      .select()
      .from(ledgerEntries)
      .where(eq(ledgerEntries.postId, post.id))
      .orderBy(ledgerEntries.number);
    for (const kind of ["approved", "scheduled"]) {
      const noor = { actorName: "Noor", actorVia: "client link", actorId: null };
      expect(entries.findLast((entry) => entry.kind === kind)).toMatchObject(noor);
    }
  });

  it("does not count for a post that has changed since", async () => {
    const post = await createSharedPost(member, { rule: "anyone" });
    const link = await share(post);
    const input = await answer(link, post.id);
    await db.update(posts).set({ caption: "Another jar" }).where(eq(posts.id, post.id));
    await expect(decideAsGuest(link, input)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("has changed since you opened it"),
    });
    expect(await statusOf(post.id)).toBe("awaiting approval");
  });

  it("asks for changes with words at a moment, which stand in the thread, and its author is told once", async () => {
    const post = await createSharedPost(member, { rule: "anyone" });
    const link = await share(post);
    const silent = decideAsGuest(link, await answer(link, post.id, { decision: "changes" }));
    await expect(silent).rejects.toMatchObject({ code: "invalid" });
    const asks = { decision: "changes", body: "Too loud", momentMs: 700 } as const;
    await decideAsGuest(link, await answer(link, post.id, asks));
    expect(await statusOf(post.id)).toBe("draft");
    const [thread] = await listThreads(member, post.id);
    expect(thread).toMatchObject({ body: "Too loud", momentMs: 700, authorName: "Noor", isGuest: true });
    expect(await told()).toEqual(["approval/changes-asked"]);
    const seen = await getSharedPost(link, post.id);
    expect(seen).toMatchObject({ stage: "changing", settings: null, request: null, isAsked: false });
    expect(await holdsMedia(link, post.mediaId)).toBe(false);
  });

  it("can be taken back until the post goes out", async () => {
    const post = await createSharedPost(member, { rule: "anyone" });
    const link = await share(post);
    await decideAsGuest(link, await answer(link, post.id));
    const back = { decision: "changes", body: "The price is wrong" } as const;
    await decideAsGuest(link, await answer(link, post.id, back));
    expect(await statusOf(post.id)).toBe("draft");
    const going = await createSharedPost(member, { rule: "anyone" });
    const late = await share(going);
    const input = await answer(late, going.id);
    await decideAsGuest(late, input);
    await db.update(posts).set({ status: "uploading" }).where(eq(posts.id, going.id));
    await expect(decideAsGuest(late, { ...input, ...back })).rejects.toMatchObject({ code: "conflict" });
    expect(await statusOf(going.id)).toBe("uploading");
  });

  it("counts as one of two, and not for a named person", async () => {
    const two = await createSharedPost(member, { rule: "two" });
    const link = await share(two);
    expect((await decideAsGuest(link, await answer(link, two.id))).outcome).toBe("open");
    expect(await getSharedPost(link, two.id)).toMatchObject({
      ...{ stage: "waiting", isAsked: false },
      request: { mayApprove: false },
    });
    const named = await createSharedPost(member, { rule: "named" });
    const other = await share(named);
    expect((await getSharedPost(other, named.id)).request?.mayApprove).toBe(false);
    const tried = decideAsGuest(other, await answer(other, named.id));
    await expect(tried).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is counted in a plan, where a post that came back says that it is worked on", async () => {
    const account = await createTestAccount(member);
    const of = (day: number) =>
      createSharedPost(member, {
        ...{ accountId: account.id, scheduledAt: at(`2027-03-0${day}T10:00:00Z`), rule: "anyone" },
      });
    const [first, second, third] = [await of(2), await of(3), await of(4)];
    await createSharedPost(member, { accountId: account.id, scheduledAt: at("2027-03-05T10:00:00Z") });
    const link = await sharePlan([account.id]);
    const progress = async () => progressOf(await listSharedPosts(link));
    expect(await progress()).toEqual({ asked: 3, answered: 0, nextId: first!.id });
    await decideAsGuest(link, await answer(link, first!.id));
    const asks = { decision: "changes", body: "Not this one" } as const;
    await decideAsGuest(link, await answer(link, second!.id, asks));
    expect(await progress()).toEqual({ asked: 3, answered: 2, nextId: third!.id });
    const shown = (await listSharedPosts(link)).find(({ id }) => id === second!.id);
    expect(shown).toMatchObject({ stage: "changing", name: "Slow Lane Bikes" });
    const [again] = await db
      .update(posts)
      .set({ status: "awaiting approval", caption: "That one" })
      .where(eq(posts.id, second!.id))
      .returning();
    await askAgain(member, again!, "anyone");
    expect(await progress()).toEqual({ asked: 3, answered: 1, nextId: second!.id });
  });
});

describe("a member's request for changes", () => {
  it("stands in the threads at its moment, for the team alone, and tells once", async () => {
    const post = await createSharedPost(member, { rule: "anyone" });
    const approver = await createTestMember({ role: "approver", workspaceId: member.workspaceId });
    const seen = await toDecision(post.id, { decision: "changes", note: "Too dark" });
    await decideAsMember(approver, { ...seen, momentMs: 900 });
    const [thread] = await listThreads(member, post.id);
    expect(thread).toMatchObject({ body: "Too dark", momentMs: 900, audience: "team" });
    expect(await told()).toEqual(["approval/changes-asked"]);
  });
});

describe("a guest's words", () => {
  it("need no approval to be asked, and tell whoever made the post", async () => {
    const post = await createSharedPost(member);
    const link = await share(post);
    expect((await getSharedPost(link, post.id)).request).toBeNull();
    await commentAsGuest(link, words(post.id, { momentMs: 1200 }));
    const [thread] = await listThreads(member, post.id);
    await commentOnPost(member, {
      ...{ postId: post.id, body: "Thank you", parentId: thread!.id, mentionIds: [], audience: "team" },
      ...nothing,
    });
    await commentAsGuest(link, words(post.id, { parentId: thread!.id, body: "And soon?" }));
    const [shared] = await listSharedThreads(post.id);
    expect(shared!.replies.map(({ body }) => body)).toEqual(["Thank you", "And soon?"]);
    expect(await told()).toEqual(["comment/new", "comment/reply"]);
    const [row] = await db.select().from(comments).where(eq(comments.id, thread!.id));
    expect(row).toMatchObject({ linkId: link.id, authorVia: "client link", authorId: null });
  });

  it("come from a form, whose fields are text", () => {
    const id = randomUUID();
    const fields = { postId: id, name: "  Noor   of Koto ", body: " Nice ", momentMs: "700", parentId: "" };
    expect(GuestCommentInput.parse(fields)).toEqual({
      ...{ postId: id, name: "Noor of Koto", body: "Nice", momentMs: 700, parentId: null, photoIndex: null },
    });
    const refuse = (more: object) => GuestCommentInput.safeParse({ ...fields, ...more }).success;
    expect([refuse({ name: " " }), refuse({ body: "" }), refuse({ momentMs: "x" })]).toEqual([
      ...[false, false, false],
    ]);
  });
});
