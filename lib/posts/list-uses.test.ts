import { afterAll, expect, test } from "vitest";
import { closeDb, db } from "@/db";
import { postPhotos, posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia, createTestPhoto } from "@/lib/media/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import { listFits } from "./list-fits";
import { listUses } from "./list-uses";

afterAll(closeDb);

test("where a file is used: the latest first, a bounded number, canceled posts left out", async () => {
  const member = await createTestMember();
  const { workspaceId } = member;
  const account = await createTestAccount(member);
  const [video, other] = [await createTestMedia(member), await createTestMedia(member)];
  const post = { workspaceId, accountId: account.id, mediaId: video.id, status: "scheduled" as const };
  const at = (day: number) => new Date(Date.UTC(2027, 0, day));
  for (let day = 1; day <= 10; day++) await db.insert(posts).values({ ...post, scheduledAt: at(day) });
  await db.insert(posts).values({ ...post, status: "canceled", scheduledAt: at(20) });
  await db.insert(posts).values({ ...post, mediaId: other.id, scheduledAt: at(21) });
  const uses = await listUses(member, video.id);
  expect(uses.more).toBe(2);
  expect(uses.posts.map((use) => use.at)).toEqual(
    [10, 9, 8, 7, 6, 5, 4, 3].map((day) => at(day).toISOString()),
  );
  expect(uses.posts[0]).toMatchObject({
    status: "scheduled",
    account: { displayName: account.displayName },
  });
});

test("a photo is used where it stands among others, once", async () => {
  const member = await createTestMember();
  const account = await createTestAccount(member);
  const [cover, second] = [await createTestPhoto(member), await createTestPhoto(member)];
  const [post] = await db
    .insert(posts)
    .values({ workspaceId: member.workspaceId, accountId: account.id, mediaId: cover.id })
    .returning();
  for (const [position, { id }] of [cover, second].entries()) {
    await db.insert(postPhotos).values({ postId: post!.id, position, mediaId: id });
  }
  for (const { id } of [cover, second]) {
    expect(await listUses(member, id)).toMatchObject({ posts: [{ id: post!.id, at: null }], more: 0 });
  }
});

test("each account says for itself whether it takes the file", async () => {
  const member = await createTestMember();
  const long = await createTestAccount(member, { maxVideoSeconds: 600 });
  const short = await createTestAccount(member, { maxVideoSeconds: 60, scopes: ["video.publish"] });
  await createTestAccount(member, { status: "disconnected" });
  await createTestAccount(await createTestMember());
  const fits = await listFits(member, { kind: "video", durationMs: 90_000 });
  expect(fits.map(({ account, fit }) => [account.id, fit.state])).toEqual([
    [long.id, "fits"],
    [short.id, "too long"],
  ]);
});

test("another workspace's file is not there", async () => {
  const { id } = await createTestMedia(await createTestMember());
  await expect(listUses(await createTestMember(), id)).rejects.toMatchObject({ code: "not-found" });
});
