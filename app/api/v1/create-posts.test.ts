import { expect, test } from "vitest";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestKey } from "@/lib/keys/testing";
import { createTestMedia } from "@/lib/media/testing";
import { createTestProfile } from "@/lib/profiles/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import { callApi } from "./_door/testing";

const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
const guide = {
  platforms: ["tiktok"],
  content: "First light on the kiln #pottery",
  media_url: "https://cdn.example.com/video.mp4",
  publish_at: `${day}T14:00:00Z`,
};

async function begin(scopes?: ("posts:write" | "posts:publish")[]) {
  const member = await createTestMember();
  const account = await createTestAccount(member);
  const { secret } = await createTestKey(member, scopes && { scopes });
  return { member, account, secret };
}

test("the guide's own body is answered with a post that waits for its file", async () => {
  const { member, account, secret } = await begin();
  await createTestProfile(member, account.id, { isDefault: true });
  const answer = await callApi("POST /posts", { secret, body: guide });
  expect(answer.status).toBe(202);
  const body = await answer.json();
  expect(body).toMatchObject({
    status: "waiting_for_media",
    publish_at: { utc: `${day}T14:00:00.000Z`, note: null },
    posts: [{ id: body.post_id, account: { id: account.id }, content: guide.content }],
  });
});

test("without anybody's word on privacy it is refused, field by field", async () => {
  const { secret } = await begin();
  const answer = await callApi("POST /posts", { secret, body: guide });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    code: "privacy_not_stated",
    pointer: "/tiktok/privacy_level",
    errors: [{}, {}, {}, {}],
  });
  const check = await callApi("POST /posts/validate", { secret, body: guide });
  expect(check.status).toBe(200);
  expect(await check.json()).toMatchObject({ valid: false, problems: [{}, {}, {}, {}] });
});

test("what is misspelt is told by its right name, and a draft needs less than what goes out", async () => {
  const { member, secret } = await begin(["posts:write"]);
  const { id } = await createTestMedia(member);
  const misspelt = await callApi("POST /posts", { secret, body: { media_id: id, contnet: "Hello" } });
  expect(await misspelt.json()).toMatchObject({ code: "unknown_field", pointer: "/contnet" });
  const draft = await callApi("POST /posts", { secret, body: { media_id: id, caption: "Hello" } });
  expect([draft.status, (await draft.json()).status]).toEqual([202, "draft"]);
  const out = await callApi("POST /posts", { secret, body: { media_id: id, publish_now: true } });
  expect([out.status, (await out.json()).code]).toEqual([403, "missing_scope"]);
});

test("a change names the version that it is of, and is answered with the next one", async () => {
  const { member, secret } = await begin();
  const { id } = await createTestMedia(member);
  const draft = await callApi("POST /posts", { secret, body: { media_id: id, caption: "Hello" } });
  const { post_id: postId } = await draft.json();
  const body = { content: "Hello again" };
  const patch = (headers: Record<string, string>) =>
    callApi(`PATCH /posts/${postId}`, { secret, body, headers });
  expect((await patch({})).status).toBe(428);
  const changed = await patch({ "if-match": '"1"' });
  expect([changed.status, changed.headers.get("etag")]).toEqual([200, expect.stringMatching(/^"2/)]);
  expect(await changed.json()).toMatchObject({ content: "Hello again", revision: 2, status: "draft" });
  expect((await patch({ "if-match": '"1"' })).status).toBe(412);
});

test("many are answered one by one, from a list or from a file", async () => {
  const { member, secret } = await begin();
  const { id } = await createTestMedia(member);
  const many = {
    posts: [
      { media_id: id, content: "One" },
      { media_id: id, contnet: "Two" },
    ],
  };
  const bulk = await callApi("POST /posts/bulk", { secret, body: many });
  expect(bulk.status).toBe(207);
  expect(await bulk.json()).toMatchObject({
    succeeded: 1,
    results: [
      { index: 0, status: 202, created: { status: "draft" } },
      { index: 1, status: 422, problem: { code: "unknown_field", pointer: "/contnet" } },
    ],
  });
  const body = `caption,media_id\nThree,${id}\nFour,nothing\n`;
  const file = await callApi("POST /posts/import", { secret, body, query: { dry_run: "true" } });
  expect(file.status).toBe(207);
  expect(await file.json()).toMatchObject({
    dry_run: true,
    results: [
      { row: 2, validation: { valid: true } },
      { row: 3, status: 422, problem: { pointer: "/media_id" } },
    ],
  });
});

test("two hundred requests with one Idempotency-Key at the same moment make one post", async () => {
  const { member, secret } = await begin();
  const { id } = await createTestMedia(member);
  const body = { media_id: id, content: "Once" };
  const headers = { "idempotency-key": `once-${id}` };
  const send = () => callApi("POST /posts", { secret, body, headers });
  const answers = await Promise.all(Array.from({ length: 200 }, send));
  const made = answers.filter(({ status }) => status === 202);
  expect(made.length).toBeGreaterThan(0);
  for (const { status } of answers) expect([202, 409, 429]).toContain(status);
  const ids = await Promise.all(made.map(async (answer) => (await answer.json()).post_id));
  expect(new Set(ids).size).toBe(1);
  const { data } = await (
    await callApi("GET /posts", { secret: (await createTestKey(member)).secret })
  ).json();
  expect(data.map((post: { id: string }) => post.id)).toEqual([ids[0]]);
});
