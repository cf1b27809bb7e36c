import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db";
import { approvalRequests, posters, posts } from "@/db/schema";
import { giveAccounts } from "@/lib/accounts/give-accounts";
import { createTestAccount } from "@/lib/accounts/testing";
import { deleteMedia } from "@/lib/media/delete-media";
import { getPoster, listMedia } from "@/lib/media/queries";
import { createTestMedia } from "@/lib/media/testing";
import { findMember } from "@/lib/workspaces/find-member";
import { type Role, roles, seesAllAccounts } from "@/lib/workspaces/permissions";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { noFilters } from "./calendar-filters";
import { changeAccount } from "./change-account";
import { listTimeless } from "./list-calendar-page";
import { getPost } from "./queries";
import { emptySettings } from "./rules";
import { searchPosts } from "./search-posts";
import { takeBack } from "./take-back";

const ACCOUNTS = 3;

let owner: Member;
/** By account, in their order. */
let accountIds: string[];
let postIds: string[];
let mediaIds: string[];

beforeAll(async () => {
  owner = await createTestMember();
  const accounts = await Promise.all(Array.from({ length: ACCOUNTS }, () => createTestAccount(owner)));
  accountIds = accounts.map(({ id }) => id);
  const made = await Promise.all(accountIds.map((accountId) => createDraft(accountId)));
  postIds = made.map(({ id }) => id);
  mediaIds = made.map(({ mediaId }) => mediaId);
});

async function createDraft(accountId: string) {
  const { id: mediaId } = await createTestMedia(owner);
  const { workspaceId } = owner;
  const [post] = await db.insert(posts).values({ workspaceId, accountId, mediaId }).returning();
  return post!;
}

/** As it stands after somebody answered with no, and the post is a draft again. */
async function askAbout(postId: string, index: number): Promise<void> {
  const account = { id: accountIds[index]!, name: "Mara Bakes" };
  const time = { local: "2027-03-01T09:00", timeZone: "Europe/Paris", at: "2027-03-01T08:00:00.000Z" };
  const rule = { kind: "anyone", personId: null, personName: null } as const;
  const content = { account, media: [], settings: { ...emptySettings }, time };
  await db.insert(approvalRequests).values({
    ...{
      workspaceId: owner.workspaceId,
      postId,
      accountId: account.id,
      contentHash: "ab".repeat(32),
      content,
    },
    ...{ rule, askedByName: "Ines Moreau", dueAt: new Date(), status: "changes asked" },
  });
}

/** A person of this role who was given some of the accounts, or with null all. */
async function join(role: Role, given: number[] | null): Promise<Member> {
  const { userId, workspaceId } = await createTestMember({ role, workspaceId: owner.workspaceId });
  if (!seesAllAccounts(role)) {
    const chosen = given?.map((index) => accountIds[index] ?? "") ?? null;
    await giveAccounts(owner, { userId, accountIds: chosen });
  }
  return (await findMember(userId, workspaceId))!;
}

describe("the posts of accounts that were given", () => {
  it("are all that lists, searches and pages show, whoever asks", async () => {
    const all = [...Array(ACCOUNTS).keys()];
    const given = fc.oneof(fc.constant(null), fc.subarray(all));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...roles), given, async (role, some) => {
        const member = await join(role, some);
        // What nobody asked a client about is the team's alone.
        const seen = role === "client" ? [] : seesAllAccounts(role) ? all : (some ?? all);
        const expected = seen.map((index) => postIds[index]).toSorted();
        const timeless = await listTimeless(member, noFilters);
        expect(timeless.posts.map(({ id }) => id).toSorted()).toEqual(expected);
        expect(timeless.total).toBe(expected.length);
        expect((await searchPosts(member, "")).map(({ id }) => id).toSorted()).toEqual(expected);
        for (const [index, id] of postIds.entries()) {
          const ends = await getPost(member, id).then(
            () => "there",
            ({ code }) => code,
          );
          expect(ends).toBe(seen.includes(index) ? "there" : "not-found");
        }
      }),
      { numRuns: 25 },
    );
  });

  it("alone count as uses of a file, and alone are named where one needs it", async () => {
    const editor = await join("editor", [0]);
    const uses = new Map((await listMedia(editor)).items.map(({ id, useCount }) => [id, useCount]));
    expect(mediaIds.map((id) => uses.get(id))).toEqual([1, 0, 0]);
    expect((await listMedia(editor, { usage: "used" })).items.map(({ id }) => id)).toEqual([mediaIds[0]]);
    const { deletedIds, inUse } = await deleteMedia(editor, mediaIds.slice(0, 2));
    expect(deletedIds).toEqual([]);
    const named = new Map(inUse.map(({ mediaId, post, more }) => [mediaId, { id: post?.id, more }]));
    expect(named.get(mediaIds[0]!)).toEqual({ id: postIds[0], more: 0 });
    expect(named.get(mediaIds[1]!)).toEqual({ id: undefined, more: 0 });
  });

  it("are what a client may play, and nothing else of the library", async () => {
    const client = await join("client", [1]);
    await Promise.all(postIds.map(askAbout));
    await db.insert(posters).values(mediaIds.map((mediaId) => ({ mediaId, jpeg: Buffer.from("jpeg") })));
    const ends = mediaIds.map((id) =>
      getPoster(client, id).then(
        () => "shown",
        ({ code }) => code,
      ),
    );
    expect(await Promise.all(ends)).toEqual(["not-found", "shown", "not-found"]);
    await expect(listMedia(client)).rejects.toMatchObject({ code: "forbidden" });
    expect(await getPost(client, postIds[1]!)).toMatchObject({ id: postIds[1], status: "draft" });
  });

  it("are all that can be given another, and to those accounts alone", async () => {
    const editor = await join("editor", [0, 1]);
    const [mine, theirs] = [await createDraft(accountIds[0]!), await createDraft(accountIds[2]!)];
    const ask = (accountId: string, ...some: { id: string }[]) =>
      changeAccount(editor, { accountId, posts: some.map(({ id: postId }) => ({ postId, revision: 1 })) });
    await expect(ask(accountIds[2]!, mine)).rejects.toMatchObject({ code: "not-found" });
    const answers = await ask(accountIds[1]!, mine, theirs);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
    expect(answers[1]).toMatchObject({ message: "There is no such post." });
  });

  it("do not come back to an account that was taken away meanwhile, nor name it", async () => {
    const editor = await join("editor", [0, 1]);
    const { id: postId } = await createDraft(accountIds[0]!);
    await changeAccount(editor, { accountId: accountIds[1]!, posts: [{ postId, revision: 1 }] });
    const { userId, workspaceId } = editor;
    await giveAccounts(owner, { userId, accountIds: [accountIds[1]!] });
    const later = (await findMember(userId, workspaceId))!;
    const [answer] = await takeBack(later, { posts: [{ postId, revision: 2 }] });
    expect(answer).toMatchObject({ ok: false, message: "This account does not exist." });
    expect(JSON.stringify(await getPost(later, postId))).not.toContain(accountIds[0]);
  });
});
