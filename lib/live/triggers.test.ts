import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db";
import { type Listening, listen } from "@/db/listen";
import {
  accounts,
  labels,
  media,
  mediaImports,
  mediaLabels,
  notifications,
  postEvents,
  postLabels,
  posts,
  publishAttempts,
  queueSlots,
  users,
} from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia } from "@/lib/media/testing";
import { createTestMember } from "@/lib/workspaces/testing";

const heard: string[] = [];
let listening: Listening;

beforeAll(async () => {
  listening = await listen(
    "live",
    (payload) => heard.push(payload),
    () => {},
  );
});
afterAll(() => listening.end());

async function createPost() {
  const member = await createTestMember();
  const { workspaceId } = member;
  const [account, clip] = [await createTestAccount(member), await createTestMedia(member)];
  const [post] = await db
    .insert(posts)
    .values({ workspaceId, accountId: account.id, mediaId: clip.id })
    .returning();
  await heardOf(workspaceId);
  return { workspaceId, accountId: account.id, mediaId: clip.id, postId: post!.id };
}

/** What was said of a workspace since the last call, without its id. Waits until a word of our own has come through. */
async function heardOf(workspaceId: string): Promise<string[]> {
  const end = `end ${randomUUID()}`;
  await db.execute(sql`select pg_notify('live', ${end})`);
  for (let look = 0; look < 200 && !heard.includes(end); look++) await sleep(10);
  const said = heard.filter((payload) => payload.startsWith(workspaceId));
  heard.length = 0;
  return said.map((payload) => payload.slice(workspaceId.length + 1));
}

const update = (postId: string, set: Partial<typeof posts.$inferInsert>) =>
  db.update(posts).set(set).where(eq(posts.id, postId));

describe("a change of a row tells once, with its commit, the workspace it belongs to", () => {
  it("of a person's inbox, to the person in the place of a workspace", async () => {
    const { userId } = await createTestMember();
    const [row] = await db
      .insert(notifications)
      .values({ userId, kind: "post/failed", values: {} })
      .returning();
    const mine = eq(notifications.id, row!.id);
    expect(await heardOf(userId)).toEqual([`inbox ${row!.id}`]);
    await db.update(notifications).set({ readAt: new Date() }).where(mine);
    expect(await heardOf(userId)).toEqual([`inbox ${row!.id}`]);
    await db.update(notifications).set({ mailAt: new Date() }).where(mine);
    expect(await heardOf(userId)).toEqual([]);
    await db.delete(notifications).where(mine);
    expect(await heardOf(userId)).toEqual([`inbox ${row!.id}`]);
  });

  it("of a post, however often one transaction touches it", async () => {
    const { workspaceId, postId, accountId } = await createPost();
    const other = await createPost();
    await db.transaction(async (tx) => {
      await tx.update(posts).set({ caption: "One" }).where(eq(posts.id, postId));
      await tx.update(posts).set({ caption: "Two" }).where(eq(posts.id, postId));
      await tx.insert(postEvents).values({ postId, kind: "edited", message: "Edited" });
      expect(await heardOf(workspaceId)).toEqual([]);
    });
    expect(await heardOf(workspaceId)).toEqual([`post ${postId} ${accountId}`]);
    await update(postId, { caption: "Three" });
    expect(await heardOf(other.workspaceId)).toEqual([]);
  });

  it("not of what was rolled back, nor of what stayed the same", async () => {
    const { workspaceId, postId, accountId, mediaId } = await createPost();
    const undone = db.transaction(async (tx) => {
      await tx.update(posts).set({ caption: "Never" }).where(eq(posts.id, postId));
      throw new Error("Not today.");
    });
    await expect(undone).rejects.toThrow("Not today.");
    await update(postId, { caption: "" });
    await db.update(media).set({ status: "ready" }).where(eq(media.id, mediaId));
    await db.update(accounts).set({ status: "connected" }).where(eq(accounts.id, accountId));
    expect(await heardOf(workspaceId)).toEqual([]);
  });

  it("not of signs of life, nor of tokens and times of calls", async () => {
    const { workspaceId, postId, accountId } = await createPost();
    const now = new Date();
    await update(postId, {
      runSeenAt: now,
      runExpectedAt: now,
      lookAt: now,
      driftLookAt: now,
      updatedAt: now,
    });
    await db
      .update(accounts)
      .set({ accessToken: "act.new", refreshToken: "rft.new", lastSuccessAt: now })
      .where(eq(accounts.id, accountId));
    expect(await heardOf(workspaceId)).toEqual([]);
  });

  it("of bytes that went out, apart from what else happens to a post", async () => {
    const { workspaceId, postId, accountId } = await createPost();
    await db.insert(publishAttempts).values({ postId, number: 1 });
    expect(await heardOf(workspaceId)).toEqual([]);
    const mine = eq(publishAttempts.postId, postId);
    await db.update(publishAttempts).set({ uploadedBytes: 10_000_000 }).where(mine);
    await db.update(publishAttempts).set({ publishId: "v_1" }).where(mine);
    expect(await heardOf(workspaceId)).toEqual([`progress ${postId} ${accountId}`]);
  });

  it("of what becomes held and ceases to be, for the notice on every page", async () => {
    const { workspaceId, postId, accountId } = await createPost();
    await update(postId, { status: "needs attention", holdCode: "drift" });
    expect((await heardOf(workspaceId)).toSorted()).toEqual([
      `notice ${postId} ${accountId}`,
      `post ${postId} ${accountId}`,
    ]);
    await update(postId, { caption: "Still held" });
    expect(await heardOf(workspaceId)).toEqual([`post ${postId} ${accountId}`]);
    await update(postId, { status: "draft", holdCode: null });
    expect((await heardOf(workspaceId)).toSorted()).toEqual([
      `notice ${postId} ${accountId}`,
      `post ${postId} ${accountId}`,
    ]);
  });

  it("of a post that goes to another account, for those of both", async () => {
    const { workspaceId, postId, accountId } = await createPost();
    const [other] = await db
      .insert(accounts)
      .values({ workspaceId, openId: randomUUID(), username: "other", displayName: "Other", scopes: [] })
      .returning();
    await heardOf(workspaceId);
    await update(postId, { accountId: other!.id });
    const both = [accountId, other!.id].map((id) => `post ${postId} ${id}`);
    expect((await heardOf(workspaceId)).toSorted()).toEqual(both.toSorted());
  });

  it("of a label that is put on or taken off", async () => {
    const { workspaceId, postId, accountId, mediaId } = await createPost();
    const [label] = await db.insert(labels).values({ workspaceId, name: "Spring" }).returning();
    const labelId = label!.id;
    expect(await heardOf(workspaceId)).toEqual([`label ${labelId}`]);
    await db.insert(postLabels).values({ postId, labelId });
    await db.delete(postLabels).where(eq(postLabels.postId, postId));
    await db.insert(mediaLabels).values({ mediaId, labelId });
    expect(await heardOf(workspaceId)).toEqual([
      `post ${postId} ${accountId}`,
      `post ${postId} ${accountId}`,
      `media ${mediaId}`,
    ]);
  });

  it("of a queue once, however many times it has", async () => {
    const { workspaceId, accountId } = await createPost();
    await db.insert(queueSlots).values([1, 2, 3].map((weekday) => ({ accountId, weekday, minute: 540 })));
    expect(await heardOf(workspaceId)).toEqual([`queue ${accountId} ${accountId}`]);
  });

  it("of a file that is fetched, as its bytes arrive", async () => {
    const { workspaceId } = await createPost();
    const [member] = await db
      .insert(users)
      .values({ email: `${randomUUID()}@example.test` })
      .returning();
    const [row] = await db
      .insert(mediaImports)
      .values({
        workspaceId,
        requestedBy: member!.id,
        address: "https://x.test/a",
        host: "x.test",
        name: "a",
      })
      .returning();
    const mine = eq(mediaImports.id, row!.id);
    await db.update(mediaImports).set({ receivedBytes: 5 }).where(mine);
    await db.update(mediaImports).set({ touchedAt: new Date() }).where(mine);
    expect(await heardOf(workspaceId)).toEqual([`import ${row!.id}`, `import ${row!.id}`]);
  });

  it("of files and accounts, and of what is deleted", async () => {
    const { workspaceId, postId, accountId, mediaId } = await createPost();
    await db.update(media).set({ status: "refused" }).where(eq(media.id, mediaId));
    await db.update(accounts).set({ status: "reconnect needed" }).where(eq(accounts.id, accountId));
    expect(await heardOf(workspaceId)).toEqual([`media ${mediaId}`, `account ${accountId} ${accountId}`]);
    await db.delete(posts).where(eq(posts.id, postId));
    await db.delete(media).where(eq(media.id, mediaId));
    expect(await heardOf(workspaceId)).toEqual([`post ${postId} ${accountId}`, `media ${mediaId}`]);
  });
});
