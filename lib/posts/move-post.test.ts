import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db";
import { postEvents, posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia } from "@/lib/media/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import { movePost } from "./move-post";
import { allowedMoves, mayMove, type PostStatus } from "./states";

const all = Object.keys(allowedMoves) as PostStatus[];
const member = await createTestMember();
const account = await createTestAccount(member);
const media = await createTestMedia(member);

async function insertAt(status: PostStatus) {
  const [post] = await db
    .insert(posts)
    .values({ workspaceId: member.workspaceId, accountId: account.id, mediaId: media.id, status })
    .returning();
  return post!;
}

const move = (postId: string, to: PostStatus, status: PostStatus) =>
  db.transaction((tx) =>
    movePost(tx, { postId, to, seen: { status, revision: 1 }, kind: "moved", message: "Moved by a test" }),
  );

it.each(all)(
  "moves a post that is %s only where the table allows, and leaves a row of each move",
  async (from) => {
    const post = await insertAt(from);
    for (const to of all) {
      const moved = await move(post.id, to, from);
      expect([to, moved !== null]).toEqual([to, mayMove(from, to)]);
      if (moved) await db.update(posts).set({ status: from }).where(eq(posts.id, post.id));
    }
    const rows = await db
      .select({ movedFrom: postEvents.movedFrom, movedTo: postEvents.movedTo })
      .from(postEvents)
      .where(eq(postEvents.postId, post.id))
      .orderBy(postEvents.id);
    expect(rows).toEqual(
      all.filter((to) => mayMove(from, to)).map((movedTo) => ({ movedFrom: from, movedTo })),
    );
  },
);

it("lets one of many at once move a post", async () => {
  const post = await insertAt("scheduled");
  const targets = ["preparing", "draft", "canceled", "needs attention"] as const;
  const moved = await Promise.all(
    Array.from({ length: 12 }, (_, turn) => move(post.id, targets[turn % targets.length]!, "scheduled")),
  );
  expect(moved.filter(Boolean)).toHaveLength(1);
  const rows = await db
    .select()
    .from(postEvents)
    .where(and(eq(postEvents.postId, post.id), eq(postEvents.movedFrom, "scheduled")));
  expect(rows).toHaveLength(1);
});

it("is the only place that writes a state", async () => {
  const files = (await readdir(import.meta.dirname, { recursive: true })).filter(
    (file) => file.endsWith(".ts") && !/test/.test(file),
  );
  expect(files.length).toBeGreaterThan(20);
  const writers: string[] = [];
  for (const file of files) {
    const source = await readFile(join(import.meta.dirname, file), "utf8");
    const writes = source.matchAll(/\.update\(posts\)\s*\.set\(\{([\s\S]*?)\}\)\s*\.(?:where|from)/g);
    if ([...writes].some(([, set]) => /\bstatus\b/.test(set!))) writers.push(file);
  }
  expect(writers).toEqual(["move-post.ts"]);
});
