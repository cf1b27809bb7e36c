import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db";
import { comments, memberAccounts, members, notifications, posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia } from "@/lib/media/testing";
import { findMember } from "@/lib/workspaces/find-member";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { addComment } from "./add-comment";
import { editComment, removeComment, resolveThread } from "./change-comment";
import { commentOnPost } from "./comment-on-post";
import { NewCommentInput } from "./input";
import { listMentionable, listSharedThreads, listThreads } from "./queries";
import { COMMENT_CHARS_MAX, COMMENTS_PER_POST_MAX } from "./rules";

const MINUTE_MS = 60_000;
const guest = { userId: null, name: "Noor at Koto", via: "client link" } as const;

async function createPost(role: "manager" | "owner" = "owner") {
  const member = await createTestMember({ role });
  const [account, clip] = [await createTestAccount(member), await createTestMedia(member)];
  const [post] = await db
    .insert(posts)
    .values({
      workspaceId: member.workspaceId,
      accountId: account.id,
      mediaId: clip.id,
      createdBy: member.userId,
      caption: "Moon jar",
    })
    .returning();
  return { member, accountId: account.id, postId: post!.id };
}

const words = (postId: string, more: Partial<NewCommentInput> = {}): NewCommentInput => ({
  ...{ postId, body: "Lower the music", parentId: null, momentMs: null, photoIndex: null },
  ...{ audience: "team", mentionIds: [], ...more },
});

const say = (member: Member, postId: string, more: Partial<NewCommentInput> = {}) =>
  commentOnPost(member, words(postId, more));

const sayAsGuest = (member: Member, postId: string, more: { parentId?: string; momentMs?: number } = {}) =>
  db.transaction((tx) =>
    addComment(tx, { workspaceId: member.workspaceId, postId, actor: guest, body: "Too loud", ...more }),
  );

const told = async (userId: string) =>
  (await db.select().from(notifications).where(eq(notifications.userId, userId))).map(({ kind }) => kind);

/** One who was given no account, or those named. */
async function limitTo(member: Member, accountIds: string[]): Promise<Member> {
  const { workspaceId, userId } = member;
  await db
    .update(members)
    .set({ allAccounts: false })
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
  for (const accountId of accountIds) {
    await db.insert(memberAccounts).values({ workspaceId, userId, accountId });
  }
  return (await findMember(userId, workspaceId))!;
}

describe("threads on a post", () => {
  it("are read in order, with their answers and the moment they are about", async () => {
    const { member, postId } = await createPost();
    const first = await say(member, postId, { momentMs: 1400 });
    await say(member, postId, { body: "Nice lid" });
    await say(member, postId, { parentId: first.id, body: "Lowered", momentMs: 200 });
    const threads = await listThreads(member, postId);
    expect(threads.map(({ body, momentMs }) => [body, momentMs])).toEqual([
      ["Lower the music", 1400],
      ["Nice lid", null],
    ]);
    expect(threads[0]!.replies.map(({ body, isMine }) => [body, isMine])).toEqual([["Lowered", true]]);
  });

  it("are one level deep, and of their own post", async () => {
    const { member, postId } = await createPost();
    const other = await createPost();
    const root = await say(member, postId);
    const reply = await say(member, postId, { parentId: root.id });
    await expect(say(member, postId, { parentId: reply.id })).rejects.toMatchObject({ code: "invalid" });
    const foreign = await say(other.member, other.postId);
    await expect(say(member, postId, { parentId: foreign.id })).rejects.toMatchObject({ code: "not-found" });
  });

  it("keep a moment within the video, and drop a photo that a video has not", async () => {
    const { member, postId } = await createPost();
    await say(member, postId, { momentMs: 9_000_000, photoIndex: 2 });
    const [thread] = await listThreads(member, postId);
    expect([thread!.momentMs, thread!.photoIndex]).toEqual([3000, null]);
  });

  it("are settled, and open again when somebody answers", async () => {
    const { member, postId } = await createPost();
    const { id } = await say(member, postId);
    await resolveThread(member, { commentId: id, isResolved: true });
    expect((await listThreads(member, postId))[0]!.resolved?.by).toBe(member.userName);
    await say(member, postId, { parentId: id });
    expect((await listThreads(member, postId))[0]!.resolved).toBeNull();
    const reply = (await listThreads(member, postId))[0]!.replies[0]!;
    const settled = resolveThread(member, { commentId: reply.id, isResolved: true });
    await expect(settled).rejects.toMatchObject({ code: "not-found" });
  });

  it("are no more than a post holds", async () => {
    const { member, postId } = await createPost();
    const row = { postId, workspaceId: member.workspaceId, audience: "team" as const, body: "x" };
    const many = Array.from({ length: COMMENTS_PER_POST_MAX - 1 }, () => ({
      ...{ ...row, authorName: "A", authorVia: "session" as const },
    }));
    await db.insert(comments).values(many);
    const both = await Promise.allSettled([say(member, postId), say(member, postId)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("one's own comment", () => {
  it("is changed for 15 minutes, by its author alone", async () => {
    const { member, postId } = await createPost();
    const colleague = await createTestMember({ workspaceId: member.workspaceId });
    const { id } = await say(member, postId);
    await editComment(member, { commentId: id, body: "Louder" });
    const [thread] = await listThreads(colleague, postId);
    expect([thread!.body, thread!.editedAt !== null, thread!.editableUntil]).toEqual(["Louder", true, null]);
    const later = new Date(Date.now() + 16 * MINUTE_MS);
    const edits = [
      editComment(member, { commentId: id, body: "Late" }, later),
      editComment(colleague, { commentId: id, body: "Not mine" }),
      removeComment(colleague, { commentId: id }),
    ];
    const codes = (await Promise.allSettled(edits)).map(
      (one) => one.status === "rejected" && one.reason.code,
    );
    expect(codes).toEqual(["conflict", "not-found", "not-found"]);
  });

  it("leaves its place when it is removed, and no words", async () => {
    const { member, postId } = await createPost();
    const { id } = await say(member, postId);
    await say(member, postId, { parentId: id });
    await removeComment(member, { commentId: id });
    const [thread] = await listThreads(member, postId);
    expect([thread!.isRemoved, thread!.body, thread!.replies.length]).toEqual([true, "", 1]);
    const edited = editComment(member, { commentId: id, body: "Back" });
    await expect(edited).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("who reads and is told", () => {
  it("is the team alone, until a thread is meant for clients too", async () => {
    const { member, postId } = await createPost();
    const client = await createTestMember({ workspaceId: member.workspaceId, role: "client" });
    const inside = await say(member, postId, { body: "The client will not like this" });
    await say(member, postId, { body: "Ready for you", audience: "everyone" });
    await say(client, postId, { body: "Thank you", audience: "team" });
    const bodies = (await listThreads(client, postId)).map(({ body }) => body);
    expect(bodies).toEqual(["Ready for you", "Thank you"]);
    expect((await listSharedThreads(postId)).map(({ body }) => body)).toEqual(bodies);
    expect(await listThreads(member, postId)).toHaveLength(3);
    const answered = say(client, postId, { parentId: inside.id });
    await expect(answered).rejects.toMatchObject({ code: "not-found" });
  });

  it("are people named who can read it, whoever is in the thread, and who made the post: once each", async () => {
    const { member, postId, accountId } = await createPost("manager");
    const { workspaceId } = member;
    const editor = await createTestMember({ workspaceId, role: "editor" });
    const blind = await limitTo(await createTestMember({ workspaceId, role: "editor" }), []);
    const given = await limitTo(await createTestMember({ workspaceId, role: "editor" }), [accountId]);
    const client = await createTestMember({ workspaceId, role: "client" });
    const mentionIds = [blind, given, client].map(({ userId }) => userId);
    const { id } = await say(editor, postId, { body: `@${given.userName} look`, mentionIds });
    expect(await told(given.userId)).toEqual(["comment/mention"]);
    expect([await told(blind.userId), await told(client.userId)]).toEqual([[], []]);
    expect(await told(member.userId)).toEqual(["comment/new"]);
    await say(member, postId, { parentId: id });
    expect(await told(editor.userId)).toEqual(["comment/reply"]);
    expect(await told(member.userId)).toEqual(["comment/new"]);
    const people = await listMentionable(editor, { postId, audience: "team" });
    expect(people.map(({ userId }) => userId).toSorted()).toEqual([member.userId, given.userId].toSorted());
    expect(await listMentionable(editor, { postId, audience: "everyone" })).toHaveLength(3);
  });

  it("is told of a guest, whose words name nobody", async () => {
    const { member, postId } = await createPost();
    await sayAsGuest(member, postId, { momentMs: 700 });
    const [thread] = await listThreads(member, postId);
    expect([thread!.authorName, thread!.isGuest, thread!.audience]).toEqual([
      "Noor at Koto",
      true,
      "everyone",
    ]);
    expect(await told(member.userId)).toEqual(["comment/new"]);
    const [row] = await db.select().from(notifications).where(eq(notifications.userId, member.userId));
    expect(row!.values).toEqual({ person: "Noor at Koto", caption: "Moon jar", account: "Slow Lane Bikes" });
  });
});

describe("who may not", () => {
  it("another workspace cannot read, write or change a thread, nor can who was not given the account", async () => {
    const { member, postId } = await createPost();
    const { id } = await say(member, postId, { audience: "everyone" });
    const stranger = await createTestMember();
    const blind = await limitTo(
      await createTestMember({ workspaceId: member.workspaceId, role: "approver" }),
      [],
    );
    for (const who of [stranger, blind]) {
      const tries = [
        listThreads(who, postId),
        say(who, postId),
        say(who, postId, { parentId: id }),
        listMentionable(who, { postId, audience: "team" }),
        resolveThread(who, { commentId: id, isResolved: true }),
        editComment(who, { commentId: id, body: "Mine" }),
        removeComment(who, { commentId: id }),
        db.transaction((tx) =>
          addComment(tx, { workspaceId: stranger.workspaceId, postId, actor: guest, body: "x" }),
        ),
      ];
      for (const one of await Promise.allSettled(tries)) {
        expect(one).toMatchObject({ status: "rejected", reason: { code: "not-found" } });
      }
    }
    await expect(listThreads(member, randomUUID())).rejects.toMatchObject({ code: "not-found" });
    await expect(listThreads(member, "nonsense")).rejects.toMatchObject({ code: "not-found" });
  });

  it("an analyst reads, and writes nothing", async () => {
    const { member, postId } = await createPost();
    const analyst = await createTestMember({ workspaceId: member.workspaceId, role: "analyst" });
    await expect(say(analyst, postId)).rejects.toMatchObject({ code: "forbidden" });
    expect(await listThreads(analyst, postId)).toEqual([]);
  });

  it("what is empty or too long is refused with a sentence", () => {
    const judge = (body: string) => NewCommentInput.safeParse(words(randomUUID(), { body })).error?.issues[0];
    expect(judge("  ")?.message).toBe("Write something first.");
    expect(judge("x".repeat(COMMENT_CHARS_MAX + 1))?.message).toContain("2000 characters");
    expect(judge("x")).toBeUndefined();
  });
});
