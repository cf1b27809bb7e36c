import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db";
import { members, notifications, posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia } from "@/lib/media/testing";
import { actorOf } from "@/lib/workspaces/actor";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { type Move, movePost } from "./move-post";
import type { PostStatus } from "./states";

async function createDesk() {
  const owner = await createTestMember();
  const join = (role: Member["role"]) => createTestMember({ workspaceId: owner.workspaceId, role });
  const [manager, author, analyst] = [await join("manager"), await join("editor"), await join("analyst")];
  return { owner, manager, author, analyst, account: await createTestAccount(owner) };
}

async function movesTo(
  desk: Awaited<ReturnType<typeof createDesk>>,
  to: PostStatus,
  special: Partial<Move> = {},
) {
  const { account, author } = desk;
  const [post] = await db
    .insert(posts)
    .values({
      workspaceId: author.workspaceId,
      accountId: account.id,
      mediaId: (await createTestMedia(author)).id,
      createdBy: author.userId,
      caption: "Moon jar",
      status: "preparing",
    })
    .returning();
  await db.transaction((tx) =>
    movePost(tx, {
      postId: post!.id,
      to,
      seen: { status: "preparing", revision: 1 },
      kind: "moved",
      message: "Moved by a test",
      ...special,
    }),
  );
  const told = await db.select().from(notifications).where(eq(notifications.postId, post!.id));
  const names = Object.entries(desk)
    .filter(([, one]) => told.some(({ userId }) => "userId" in one && userId === one.userId))
    .map(([name]) => name);
  return { told, names };
}

describe("a post that comes to an end", () => {
  it.each([
    ["failed", "post/failed", ["owner", "manager", "author"]],
    ["needs attention", "post/held", ["owner", "manager", "author"]],
    ["outcome unknown", "post/outcome-unknown", ["owner", "manager", "author"]],
    ["in inbox", "post/in-inbox", ["author"]],
    ["published", "post/published", ["author"]],
  ] as const)("%s: %s goes to %j", async (to, kind, people) => {
    const { told, names } = await movesTo(await createDesk(), to, { reason: "Held: It was too long." });
    expect(names.toSorted()).toEqual([...people].toSorted());
    expect(new Set(told.map((row) => row.kind))).toEqual(new Set([kind]));
    expect(told[0]!.values).toEqual({
      account: "Slow Lane Bikes",
      caption: "Moon jar",
      reason: "It was too long.",
    });
  });

  it.each(["uploading", "canceled", "in review"] as const)("tells nobody that it is %s", async (to) => {
    expect((await movesTo(await createDesk(), to)).told).toEqual([]);
  });

  it("does not tell those who were not given the account, nor somebody of what they did themselves", async () => {
    const desk = await createDesk();
    await db.update(members).set({ allAccounts: false }).where(eq(members.userId, desk.manager.userId));
    expect((await movesTo(desk, "failed")).names.toSorted()).toEqual(["author", "owner"]);
    expect((await movesTo(desk, "published", { actor: actorOf(desk.author) })).names).toEqual([]);
  });

  it("tells somebody of what a program did in their name", async () => {
    const desk = await createDesk();
    const robot = { ...desk.author, key: { id: randomUUID(), name: "Reels robot", isTest: false } };
    expect((await movesTo(desk, "published", { actor: actorOf(robot) })).names).toEqual(["author"]);
  });

  it("tells those who lead where its author is gone", async () => {
    const desk = await createDesk();
    await db.delete(members).where(eq(members.userId, desk.author.userId));
    expect((await movesTo(desk, "failed")).names.toSorted()).toEqual(["manager", "owner"]);
  });

  it("tells nobody when somebody else was faster", async () => {
    const { told } = await movesTo(await createDesk(), "failed", {
      seen: { status: "preparing", revision: 2 },
    });
    expect(told).toEqual([]);
  });
});
