import { and, asc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db";
import { posts, webhookDeliveries, webhookEndpoints, webhookEvents } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia } from "@/lib/media/testing";
import { makeEndpoint } from "@/lib/webhooks/make-endpoint";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { OPENED } from "./emit-post";
import { movePost } from "./move-post";
import { allowedMoves, type PostStatus } from "./states";

const all = Object.keys(allowedMoves) as PostStatus[];
const moves = all.flatMap((from) => allowedMoves[from].map((to) => [from, to] as const));

const told: Partial<Record<PostStatus, string>> = {
  scheduled: "post.scheduled",
  uploading: "post.uploading",
  published: "post.published",
  "in inbox": "post.in_inbox",
  failed: "post.failed",
  "needs attention": "post.needs_attention",
  "outcome unknown": "post.outcome_unknown",
  canceled: "post.canceled",
};
const other: Record<string, string> = {
  "preparing processing": "post.uploading",
  "scheduled draft": "post.unscheduled",
};

async function stage() {
  const member = await createTestMember();
  const account = await createTestAccount(member);
  const media = await createTestMedia(member);
  const endpoint = { name: "All", url: "https://hooks.example.com/", eventTypes: null, accountIds: null };
  const { endpointId } = await makeEndpoint(member, { ...endpoint, isTest: false });
  const insert = async (status: PostStatus) => {
    const { workspaceId } = member;
    const [post] = await db
      .insert(posts)
      .values({
        workspaceId,
        accountId: account.id,
        mediaId: media.id,
        status,
        externalId: crypto.randomUUID(),
      })
      .returning();
    return post!;
  };
  return { member, account, endpointId, insert };
}

const move = (postId: string, from: PostStatus, to: PostStatus, kind = "moved") => {
  const seen = { status: from, revision: 1 };
  return db.transaction((tx) =>
    movePost(tx, { postId, to, seen, kind, message: "Moved", reason: "Because." }),
  );
};
const eventsOf = (member: Member, subjectId: string) =>
  db
    .select({ event: webhookEvents, delivery: webhookDeliveries })
    .from(webhookEvents)
    .innerJoin(webhookDeliveries, eq(webhookDeliveries.eventId, webhookEvents.id))
    .where(and(eq(webhookEvents.workspaceId, member.workspaceId), eq(webhookEvents.subjectId, subjectId)))
    .orderBy(asc(webhookDeliveries.place));

it("tells each move that has a name with programs, as the post is then, and no other", async () => {
  const { member, account, endpointId, insert } = await stage();
  for (const [from, to] of moves) {
    const post = await insert(from);
    await move(post.id, from, to);
    const found = await eventsOf(member, post.id);
    const type = other[`${from} ${to}`] ?? told[to];
    expect([from, to, ...found.map(({ event }) => event.type)]).toEqual([from, to, ...(type ? [type] : [])]);
    if (!type) continue;
    const [{ event, delivery }] = found as [(typeof found)[number]];
    expect(delivery).toMatchObject({ endpointId, status: "waiting", subjectId: post.id });
    expect(event).toMatchObject({ isTest: false, accountId: account.id, subjectKind: "post" });
    const body = JSON.parse(event.body);
    expect(body).toMatchObject({
      id: event.id,
      type,
      data: { post: { id: post.id, status_reason: "Because." } },
    });
    expect(body.data.post).toMatchObject({
      ...{ external_id: post.externalId, account_id: account.id, test: false },
      status: to.replaceAll(" ", "_"),
      previous_status: from.replaceAll(" ", "_"),
    });
  }
}, 60_000);

it("tells nothing of what is rolled back, nor of a post opened only to be planned anew", async () => {
  const { member, insert } = await stage();
  const post = await insert("scheduled");
  const undone = db.transaction(async (tx) => {
    const seen = { status: "scheduled" as const, revision: 1 };
    await movePost(tx, { postId: post.id, to: "canceled", seen, kind: "moved", message: "Moved" });
    expect(await tx.select().from(webhookEvents).where(eq(webhookEvents.subjectId, post.id))).toHaveLength(1);
    throw new Error("Not after all.");
  });
  await expect(undone).rejects.toThrow("Not after all.");
  await move(post.id, "scheduled", "draft", OPENED);
  expect(await eventsOf(member, post.id)).toEqual([]);
});

it("writes nothing where nobody listens: off, of another mode, of other events or of other accounts", async () => {
  const { member, endpointId, insert } = await stage();
  const { id: elsewhere } = await createTestAccount(member);
  const deaf = [
    { disabledAt: new Date() },
    { isTest: true },
    { eventTypes: ["post.failed"] },
    { accountIds: [elsewhere] },
  ];
  for (const set of deaf) {
    const hears = { disabledAt: null, isTest: false, eventTypes: null, accountIds: null };
    await db
      .update(webhookEndpoints)
      .set({ ...hears, ...set })
      .where(eq(webhookEndpoints.id, endpointId));
    const post = await insert("scheduled");
    await move(post.id, "scheduled", "canceled");
    expect(await db.select().from(webhookEvents).where(eq(webhookEvents.subjectId, post.id))).toEqual([]);
  }
  await db.delete(webhookEndpoints).where(eq(webhookEndpoints.id, endpointId));
});

it("gives events of one post their places in the order of the moves, though many move it at once", async () => {
  const { member, insert } = await stage();
  const post = await insert("needs attention");
  const cycle: PostStatus[] = ["scheduled", "needs attention"];
  for (let round = 0; round < 8; round++) {
    const from = cycle[(round + 1) % 2]!;
    await Promise.all(
      [cycle[round % 2]!, "canceled" as const]
        .slice(0, round === 7 ? 2 : 1)
        .map((to) => move(post.id, from, to)),
    );
  }
  const found = (await eventsOf(member, post.id)).map(({ event }) => JSON.parse(event.body).data.post);
  expect(found).toHaveLength(8);
  for (const [index, one] of found.entries()) {
    if (index > 0) expect(one.previous_status).toBe(found[index - 1].status);
  }
});
