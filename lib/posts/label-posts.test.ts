import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db";
import { postLabels, posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia } from "@/lib/media/testing";
import { createLabel } from "@/lib/workspaces/create-label";
import { LABELED_AT_ONCE_MAX, LABELS_PER_ITEM_MAX } from "@/lib/workspaces/rules";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { LabelPostsInput } from "./input";
import { labelPosts } from "./label-posts";

async function insertPost(member: Member): Promise<string> {
  const [account, media] = [await createTestAccount(member), await createTestMedia(member)];
  const [post] = await db
    .insert(posts)
    .values({
      workspaceId: member.workspaceId,
      accountId: account.id,
      mediaId: media.id,
      status: "published",
    })
    .returning();
  return post!.id;
}

async function makeLabel(member: Member, name: string): Promise<string> {
  return (await createLabel(member, { name, colour: "teal" })).id;
}

async function labelsOf(postId: string): Promise<string[]> {
  const rows = await db.select().from(postLabels).where(eq(postLabels.postId, postId));
  return rows.map(({ labelId }) => labelId);
}

test("several posts get and lose labels together, published ones too, and their revision stays", async () => {
  const member = await createTestMember();
  const [one, other] = [await insertPost(member), await insertPost(member)];
  const [ads, teaser] = [await makeLabel(member, "Ads"), await makeLabel(member, "Teaser")];
  await labelPosts(member, { postIds: [one], add: [teaser], remove: [] });
  const changed = await labelPosts(member, { postIds: [one, other], add: [ads], remove: [teaser] });
  expect(changed.added).toHaveLength(2);
  expect(changed.removed).toEqual([{ postId: one, labelId: teaser }]);
  expect([await labelsOf(one), await labelsOf(other)]).toEqual([[ads], [ads]]);
  const [row] = await db.select({ revision: posts.revision }).from(posts).where(eq(posts.id, one));
  expect(row?.revision).toBe(1);
});

test("another workspace cannot label a post, or use a label, and nothing is done by half", async () => {
  const [member, other] = [await createTestMember(), await createTestMember()];
  const [post, theirs] = [await insertPost(member), await insertPost(other)];
  const [ads, foreign] = [await makeLabel(member, "Ads"), await makeLabel(other, "Ads")];
  const gone = { code: "not-found" };
  const onForeignPost = labelPosts(other, { postIds: [theirs, post], add: [foreign], remove: [] });
  await expect(onForeignPost).rejects.toMatchObject(gone);
  const withForeignLabel = labelPosts(other, { postIds: [theirs], add: [ads], remove: [] });
  await expect(withForeignLabel).rejects.toMatchObject(gone);
  expect([await labelsOf(post), await labelsOf(theirs)]).toEqual([[], []]);
});

test("an analyst labels nothing", async () => {
  const member = await createTestMember();
  const analyst = await createTestMember({ role: "analyst", workspaceId: member.workspaceId });
  const asked = labelPosts(analyst, { postIds: [await insertPost(member)], add: [], remove: [] });
  await expect(asked).rejects.toMatchObject({ code: "forbidden" });
});

test("a post has so many labels and no more", async () => {
  const member = await createTestMember();
  const post = await insertPost(member);
  const many: string[] = [];
  for (let made = 0; made < LABELS_PER_ITEM_MAX; made++) many.push(await makeLabel(member, `Label ${made}`));
  await labelPosts(member, { postIds: [post], add: many, remove: [] });
  const more = await makeLabel(member, "More");
  const tooMany = labelPosts(member, { postIds: [post], add: [more], remove: [] });
  await expect(tooMany).rejects.toMatchObject({ code: "conflict" });
  expect(await labelsOf(post)).toHaveLength(LABELS_PER_ITEM_MAX);
});

test("a bounded number of posts is labelled at once, each named once", () => {
  const ids = Array.from({ length: LABELED_AT_ONCE_MAX + 1 }, () => crypto.randomUUID());
  const parse = (postIds: string[]) => LabelPostsInput.safeParse({ postIds, add: [], remove: [] });
  expect([parse([]).success, parse(ids).success]).toEqual([false, false]);
  const twice = ids.slice(2).concat(ids.slice(2, 3));
  expect(parse(twice).data?.postIds).toEqual(ids.slice(2));
});
