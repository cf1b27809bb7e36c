import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createTestAccount } from "@/lib/accounts/testing";
import type { PostResource } from "@/lib/api/contract/post";
import {
  addTestIntent,
  addTestLabel,
  addTestPhotos,
  changeTestPost,
  createTestDrafts,
} from "@/lib/api/testing";
import { createTestKey } from "@/lib/keys/testing";
import { createTestPhoto } from "@/lib/media/testing";
import { testSettings } from "@/lib/posts/testing";
import { createPlannedPost } from "@/lib/posts/testing-planned";
import { createTestMember } from "@/lib/workspaces/testing";
import { callApi } from "./_door/testing";

interface Page {
  data: PostResource[];
  next_cursor: string | null;
}

async function list(secret: string, query: Record<string, string> = {}): Promise<Page> {
  const answer = await callApi("GET /posts", { secret, query });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Page;
}

const idsOf = ({ data }: Page) => data.map(({ id }) => id);

test("a post is told whole: its account, files in order, settings, time and labels", async () => {
  const member = await createTestMember();
  const { secret } = await createTestKey(member);
  const post = await createPlannedPost(member, { local: "2027-10-31T02:30" });
  const photos = [
    await createTestPhoto(member, { name: "b.png" }),
    await createTestPhoto(member, { name: "a.png" }),
  ];
  await addTestPhotos(
    post.id,
    photos.map(({ id }) => id),
  );
  const labelId = await addTestLabel(member, post.id, "Launch");
  const answer = await callApi(`GET /posts/${post.id}`, { secret });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    id: post.id,
    status: "scheduled",
    account: { id: post.accountId, username: "slowlanebikes" },
    test: false,
    content: testSettings.caption,
    media: [
      { name: "b.png", kind: "photo", status: "ready" },
      { name: "a.png", kind: "photo", status: "ready" },
    ],
    tiktok: { privacy_level: "PUBLIC_TO_EVERYONE", allow_comment: true, cover_timestamp_ms: 400 },
    publish_at: {
      utc: "2027-10-31T00:30:00.000Z",
      local: "2027-10-31T02:30",
      timezone: "Europe/Paris",
      note: { kind: "overlap" },
    },
    labels: [{ id: labelId, name: "Launch" }],
    api_key_id: null,
    revision: 1,
  });
});

test("300 posts are read in pages, each once, while others are made in between", async () => {
  const member = await createTestMember();
  const { secret } = await createTestKey(member);
  await createTestDrafts(member, 300, new Date("2027-01-01"));
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await list(secret, { limit: "40", ...(cursor && { cursor }) });
    seen.push(...idsOf(page));
    cursor = page.next_cursor;
    await createTestDrafts(member, 1, new Date("2027-06-01"));
  } while (cursor);
  expect(seen).toHaveLength(300);
  expect(new Set(seen).size).toBe(300);
  const backwards = await list(secret, { limit: "100", order: "asc" });
  expect(idsOf(backwards).toReversed()).toEqual(seen.slice(200));
});

test("a cursor that was made up, or for another order, is refused by name", async () => {
  const member = await createTestMember();
  const { secret } = await createTestKey(member);
  await createTestDrafts(member, 2, new Date("2027-01-01"));
  const { next_cursor } = await list(secret, { limit: "1" });
  const others: Record<string, string>[] = [
    { cursor: "zzz" },
    { cursor: Buffer.from('["created_at","desc","x","y"]').toString("base64url") },
    { cursor: next_cursor!, order: "asc" },
    { cursor: next_cursor!, sort: "publish_at" },
  ];
  for (const query of others) {
    const answer = await callApi("GET /posts", { secret, query });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "invalid_request", parameter: "cursor" });
  }
});

test("filters narrow: status, account, time, name, group and label", async () => {
  const member = await createTestMember();
  const { secret, keyId } = await createTestKey(member);
  const soon = await createPlannedPost(member, { local: "2027-03-01T10:00" });
  const later = await createPlannedPost(member, { local: "2027-06-01T10:00" });
  const draft = await createPlannedPost(member, { local: "2027-09-01T10:00", status: "draft" });
  const waiting = await createPlannedPost(member, { local: "2027-09-02T10:00", status: "draft" });
  const held = await createPlannedPost(member, { local: "2027-09-03T10:00", status: "needs attention" });
  await addTestIntent(member, { postId: waiting.id, keyId });
  const labelId = await addTestLabel(member, later.id, "Launch");
  const groupId = randomUUID();
  await changeTestPost(later.id, { externalId: "spring-1", groupId });
  const only = async (query: Record<string, string>) =>
    idsOf(await list(secret, { sort: "publish_at", order: "asc", ...query }));
  expect(await only({})).toEqual([soon, later, draft, waiting, held].map(({ id }) => id));
  expect(await only({ status: "draft" })).toEqual([draft.id]);
  expect(await only({ status: "waiting_for_media,needs_attention" })).toEqual([waiting.id, held.id]);
  expect(await only({ account_id: `${soon.accountId},${held.accountId}` })).toEqual([soon.id, held.id]);
  expect(
    await only({ publish_after: "2027-06-01T08:00:00Z", publish_before: "2027-09-01T10:00:00+02:00" }),
  ).toEqual([later.id]);
  expect(await only({ external_id: "spring-1" })).toEqual([later.id]);
  expect(await only({ group_id: groupId })).toEqual([later.id]);
  expect(await only({ label_id: labelId })).toEqual([later.id]);
  expect(await only({ created_before: "2020-01-01T00:00:00Z" })).toEqual([]);
  const bad = await callApi("GET /posts", { secret, query: { status: "scheduled,gone" } });
  expect(bad.status).toBe(422);
  expect(await bad.json()).toMatchObject({ parameter: expect.stringContaining("status") });
});

test("a key sees its accounts alone, in its own world; another workspace's post is not there", async () => {
  const member = await createTestMember();
  const seen = await createPlannedPost(member, { local: "2027-03-01T10:00" });
  const unseen = await createPlannedPost(member, { local: "2027-03-02T10:00" });
  const sandboxAccount = await createTestAccount(member, { isTest: true });
  const tried = await createPlannedPost(member, { local: "2027-03-03T10:00", accountId: sandboxAccount.id });
  const foreign = await createPlannedPost(await createTestMember(), { local: "2027-03-01T10:00" });
  const narrow = await createTestKey(member, { accountIds: [seen.accountId] });
  const live = await createTestKey(member);
  const sandbox = await createTestKey(member, { isTest: true });
  expect(idsOf(await list(narrow.secret))).toEqual([seen.id]);
  expect(new Set(idsOf(await list(live.secret)))).toEqual(new Set([seen.id, unseen.id]));
  expect(idsOf(await list(sandbox.secret))).toEqual([tried.id]);
  const refused: [string, string][] = [
    [narrow.secret, unseen.id],
    [live.secret, tried.id],
    [sandbox.secret, seen.id],
    [live.secret, foreign.id],
    [live.secret, randomUUID()],
  ];
  for (const [secret, id] of refused) {
    const answer = await callApi(`GET /posts/${id}`, { secret });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: "not_found" });
  }
});

test("without posts:read there is nothing to read", async () => {
  const member = await createTestMember();
  const { secret } = await createTestKey(member, { scopes: ["media:read"] });
  for (const operation of ["GET /posts", `GET /posts/${randomUUID()}`] as const) {
    const answer = await callApi(operation, { secret });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "missing_scope", scope: "posts:read" });
  }
});

test("an answer is as sparse as it was asked to be, and is not sent again unchanged", async () => {
  const member = await createTestMember();
  const { secret } = await createTestKey(member);
  const post = await createPlannedPost(member, { local: "2027-03-01T10:00" });
  const page = await list(secret, { fields: "status,external_id" });
  expect(page.data).toEqual([{ id: post.id, status: "scheduled", external_id: null }]);
  const query = { fields: "status" };
  const first = await callApi(`GET /posts/${post.id}`, { secret, query });
  expect(await first.json()).toEqual({ id: post.id, status: "scheduled" });
  const headers = { "if-none-match": first.headers.get("etag") ?? "" };
  expect((await callApi(`GET /posts/${post.id}`, { secret, query, headers })).status).toBe(304);
  await changeTestPost(post.id, { status: "draft", revision: 2 });
  expect((await callApi(`GET /posts/${post.id}`, { secret, query, headers })).status).toBe(200);
  const wrong = await callApi("GET /posts", { secret, query: { fields: "statos" } });
  expect(wrong.status).toBe(422);
  expect(await wrong.json()).toMatchObject({
    code: "unknown_field",
    detail: expect.stringContaining("status"),
  });
});
