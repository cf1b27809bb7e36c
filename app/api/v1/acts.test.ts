import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import type { PostResource } from "@/lib/api/contract/post";
import { addTestIntent, changeTestPost } from "@/lib/api/testing";
import { createTestKey } from "@/lib/keys/testing";
import type { PostStatus } from "@/lib/posts/states";
import { createPlannedPost } from "@/lib/posts/testing-planned";
import { createTestMember } from "@/lib/workspaces/testing";
import { callApi } from "./_door/testing";

const announced = vi.hoisted(() => vi.fn());
vi.mock("@/inngest/client", () => ({ announcePost: announced }));

const ahead = "2027-07-01T10:00";
const past = "2026-01-05T10:00";

async function createDesk(status: PostStatus, local = ahead) {
  const member = await createTestMember();
  const { secret, keyId } = await createTestKey(member);
  const post = await createPlannedPost(member, { local, status });
  const act = async (name: "cancel" | "retry" | "publish-now" | "delete", call: object = {}) => {
    const path = `/posts/${post.id}` as const;
    const answer = await callApi(name === "delete" ? `DELETE ${path}` : `POST ${path}/${name}`, {
      secret,
      ...call,
    });
    return { status: answer.status, etag: answer.headers.get("etag"), body: await answer.json() };
  };
  return { member, secret, keyId, post, act };
}

/** What became of it, and the words where it was refused. */
type Outcome = PostResource["status"] | { code: string; remedy?: RegExp };

async function expectOutcome(answer: { status: number; body: unknown }, outcome: Outcome) {
  if (typeof outcome === "string") {
    expect(answer.body).toMatchObject({ status: outcome });
    expect(answer.status).toBeLessThan(300);
    return;
  }
  const { code, remedy = /./ } = outcome;
  expect(answer.body).toMatchObject({ code, remedy: expect.stringMatching(remedy) });
  expect(answer.status).toBe(409);
}

const inTikTok = { code: "post_locked", remedy: /TikTok app/ };
const unknown = { code: "outcome_unknown", remedy: /Look at the profile/ };

describe("cancel", () => {
  it.each<[PostStatus, Outcome]>([
    ["draft", "canceled"],
    ["awaiting approval", "canceled"],
    ["scheduled", "canceled"],
    ["failed", "canceled"],
    ["needs attention", "canceled"],
    ["canceled", "canceled"],
    ["preparing", "canceled"],
    ["uploading", "canceled"],
    ["processing", { code: "post_locked" }],
    ["in review", inTikTok],
    ["published", inTikTok],
    ["in inbox", inTikTok],
    ["outcome unknown", unknown],
  ])("of a post that is %s", async (status, outcome) => {
    const { act } = await createDesk(status);
    await expectOutcome(await act("cancel"), outcome);
  });
});

describe("delete", () => {
  it.each<[PostStatus, Outcome]>([
    ["draft", "canceled"],
    ["awaiting approval", "canceled"],
    ["scheduled", "canceled"],
    ["failed", "canceled"],
    ["needs attention", "canceled"],
    ["canceled", "canceled"],
    ["preparing", { code: "post_locked", remedy: /cancel stops it/ }],
    ["uploading", { code: "post_locked", remedy: /cancel stops it/ }],
    ["processing", { code: "post_locked", remedy: /cancel stops it/ }],
    ["in review", inTikTok],
    ["published", inTikTok],
    ["in inbox", inTikTok],
    ["outcome unknown", unknown],
  ])("of a post that is %s", async (status, outcome) => {
    const { act } = await createDesk(status);
    await expectOutcome(await act("delete"), outcome);
  });
});

describe("retry", () => {
  it.each<[PostStatus, Outcome]>([
    ["draft", { code: "wrong_state", remedy: /PATCH/ }],
    ["awaiting approval", { code: "wrong_state", remedy: /approves/ }],
    ["scheduled", { code: "wrong_state", remedy: /publish-now/ }],
    ["canceled", { code: "wrong_state", remedy: /PATCH/ }],
    ["preparing", { code: "post_locked", remedy: /events/ }],
    ["uploading", { code: "post_locked", remedy: /events/ }],
    ["processing", { code: "post_locked", remedy: /events/ }],
    ["in review", { code: "post_locked" }],
    ["published", { code: "post_locked" }],
    ["in inbox", { code: "post_locked" }],
    ["outcome unknown", unknown],
    ["failed", "scheduled"],
    ["needs attention", "scheduled"],
  ])("of a post that is %s", async (status, outcome) => {
    const { act } = await createDesk(status, past);
    await expectOutcome(await act("retry"), outcome);
  });

  it("lets a post go out at once whose time has gone by, and tells the engine", async () => {
    const { post, act } = await createDesk("failed", past);
    const { body, etag } = await act("retry", { body: {} });
    expect(Math.abs(Date.parse(body.publish_at.utc) - Date.now())).toBeLessThan(60_000);
    expect(body.revision).toBe(post.revision + 1);
    expect(etag).toContain(String(body.revision));
    expect(announced).toHaveBeenLastCalledWith(expect.objectContaining({ postId: post.id, revision: 2 }));
  });

  it("keeps a planned time only while it lies ahead", async () => {
    const { act } = await createDesk("needs attention", past);
    const { status, body } = await act("retry", { body: { when: "planned_time" } });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: "invalid_request", pointer: "/when" });
  });

  it("takes the next time that the account has free", async () => {
    const { act } = await createDesk("failed", past);
    const { body } = await act("retry", { body: { when: "next_free_time" } });
    expect(body.status).toBe("scheduled");
    expect(Date.parse(body.publish_at.utc)).toBeGreaterThan(Date.now());
  });

  it("is refused where what was agreed is void", async () => {
    const { member, secret, post, act } = await createDesk("scheduled", past);
    await act("cancel");
    await changeTestPost(post.id, { status: "failed" });
    const answer = await callApi(`POST /posts/${post.id}/retry`, { secret, body: {} });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "declaration_missing" });
    expect(member.key).toBeNull();
  });
});

describe("a post of which nobody knows whether it is out", () => {
  it("goes out again once somebody looked, and by one request alone", async () => {
    const { secret, post, act } = await createDesk("outcome unknown", past);
    const absent = { body: { confirmed_absent: true } };
    expect(await act("retry", { body: { confirmed_absent: false } })).toMatchObject({ status: 409 });
    for (const headers of [undefined, { "if-match": "*" }]) {
      const answer = await act("retry", { ...absent, ...(headers && { headers }) });
      expect(answer).toMatchObject({ status: 428, body: { code: "precondition_required" } });
    }
    const { headers } = await callApi(`GET /posts/${post.id}`, { secret });
    const seen = { headers: { "if-match": headers.get("etag")! } };
    const [one, other] = await Promise.all([
      act("retry", { ...absent, ...seen }),
      act("retry", { ...absent, ...seen }),
    ]);
    expect([one.status, other.status].toSorted()).toEqual([200, 412]);
    // It went out, and its outcome is unknown once more: what was said of the first time says nothing of this one.
    await changeTestPost(post.id, { status: "outcome unknown" });
    expect(await act("retry", { ...absent, ...seen })).toMatchObject({
      status: 412,
      body: { code: "precondition_failed" },
    });
  });
});

describe("publish-now", () => {
  it.each<[PostStatus, Outcome]>([
    ["scheduled", "scheduled"],
    ["failed", "scheduled"],
    ["needs attention", "scheduled"],
    ["awaiting approval", { code: "wrong_state", remedy: /approves/ }],
    ["canceled", { code: "wrong_state", remedy: /PATCH/ }],
    ["preparing", { code: "post_locked", remedy: /events/ }],
    ["published", { code: "post_locked" }],
    ["outcome unknown", unknown],
  ])("of a post that is %s", async (status, outcome) => {
    const { act } = await createDesk(status);
    await expectOutcome(await act("publish-now"), outcome);
  });

  it("puts the time at which it goes out in place of the one it waited for", async () => {
    const { post, act } = await createDesk("scheduled");
    const { status, body } = await act("publish-now");
    expect(status).toBe(202);
    expect(Math.abs(Date.parse(body.publish_at.utc) - Date.now())).toBeLessThan(60_000);
    expect(announced).toHaveBeenLastCalledWith(expect.objectContaining({ postId: post.id, revision: 2 }));
  });

  it("says of a draft what nobody has said or agreed to yet", async () => {
    const { post, act } = await createDesk("draft");
    const disagreed = await act("publish-now");
    expect(disagreed).toMatchObject({ status: 422, body: { code: "declaration_missing" } });
    await changeTestPost(post.id, { privacyLevel: null });
    expect(await act("publish-now")).toMatchObject({ status: 422, body: { code: "privacy_not_stated" } });
  });
});

describe("a post that waits for its files", () => {
  it("is neither published nor tried again before they are there, but can be canceled", async () => {
    const { member, keyId, post, act } = await createDesk("draft");
    await addTestIntent(member, { postId: post.id, keyId });
    for (const name of ["publish-now", "retry"] as const) {
      expect(await act(name)).toMatchObject({
        status: 409,
        body: { code: "wrong_state", post_status: "waiting_for_media" },
      });
    }
    expect(await act("cancel")).toMatchObject({ status: 200, body: { status: "canceled" } });
  });
});

const names = ["cancel", "delete", "retry", "publish-now"] as const;

describe.each(names)("%s", (name) => {
  it("is done to the version that If-Match names, or not at all", async () => {
    const { secret, post, act } = await createDesk(name === "retry" ? "failed" : "scheduled", past);
    for (const tag of ['"7"', '"2-abc"', "nonsense"]) {
      const answer = await act(name, { headers: { "if-match": tag } });
      expect(answer).toMatchObject({ status: 412, body: { code: "precondition_failed" } });
    }
    const { headers } = await callApi(`GET /posts/${post.id}`, { secret });
    const answer = await act(name, { headers: { "if-match": headers.get("etag")! } });
    expect(answer.status).toBeLessThan(300);
  });

  it("needs its scope, and somebody who may compose posts", async () => {
    const { member, post } = await createDesk("scheduled");
    const operation =
      name === "delete" ? (`DELETE /posts/${post.id}` as const) : (`POST /posts/${post.id}/${name}` as const);
    const needed = name === "retry" || name === "publish-now" ? "posts:publish" : "posts:write";
    const others = (["posts:read", "posts:write", "posts:publish"] as const).filter(
      (scope) => scope !== needed,
    );
    const narrow = await createTestKey(member, { scopes: [...others] });
    const answer = await callApi(operation, { secret: narrow.secret });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "missing_scope", scope: needed });
  });

  it("does not reach another workspace, another world, or an account that the key does not see", async () => {
    const { member, post } = await createDesk("scheduled");
    const other = await createPlannedPost(member, { local: ahead });
    const secrets = [
      (await createTestKey(await createTestMember())).secret,
      (await createTestKey(member, { isTest: true })).secret,
      (await createTestKey(member, { accountIds: [other.accountId] })).secret,
    ];
    for (const id of [post.id, randomUUID()]) {
      const operation =
        name === "delete" ? (`DELETE /posts/${id}` as const) : (`POST /posts/${id}/${name}` as const);
      for (const secret of secrets) {
        const answer = await callApi(operation, { secret });
        expect(answer.status).toBe(404);
        expect(await answer.json()).toMatchObject({ code: "not_found" });
      }
    }
  });
});
