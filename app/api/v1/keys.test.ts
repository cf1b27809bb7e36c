import { beforeEach, expect, test } from "vitest";
import { createTestKey } from "@/lib/keys/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { callApi } from "./_door/testing";

let member: Member;
beforeEach(async () => {
  member = await createTestMember();
});

test("a key reads itself, without its secret", async () => {
  const { secret, keyId } = await createTestKey(member, { scopes: ["posts:read"] });
  const answer = await callApi("GET /keys/self", { secret });
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text).not.toContain(secret);
  expect(JSON.parse(text)).toMatchObject({
    id: keyId,
    mode: "live",
    prefix: secret.slice(0, 12),
    last_four: secret.slice(-4),
    scopes: ["posts:read"],
    account_ids: null,
    ends_at: null,
  });
});

test("a rotated key and the one before both open, until the overlap is over or the old one is revoked", async () => {
  const old = await createTestKey(member);
  const answer = await callApi("POST /keys/self/rotate", { secret: old.secret, body: { overlap_hours: 1 } });
  expect(answer.status).toBe(201);
  const { key, secret, replaced } = await answer.json();
  expect(replaced.id).toBe(old.keyId);
  expect(key).toMatchObject({ replaces: old.keyId, last_four: secret.slice(-4) });
  for (const one of [old.secret, secret]) {
    expect((await callApi("GET /me", { secret: one })).status).toBe(200);
  }
  const seen = await (await callApi("GET /keys/self", { secret: old.secret })).json();
  expect(seen.ends_at).toBe(replaced.ends_at);
  const again = await callApi("POST /keys/self/rotate", { secret: old.secret, body: {} });
  expect(again.status).toBe(409);
  expect((await callApi("DELETE /keys/self", { secret: old.secret })).status).toBe(204);
  const shut = await callApi("GET /me", { secret: old.secret });
  expect([shut.status, (await shut.json()).code]).toEqual([401, "key_revoked"]);
  expect((await callApi("GET /me", { secret })).status).toBe(200);
});

test("without an overlap the old secret is dead with the answer", async () => {
  const old = await createTestKey(member);
  const answer = await callApi("POST /keys/self/rotate", { secret: old.secret, body: { overlap_hours: 0 } });
  expect(answer.status).toBe(201);
  expect((await callApi("GET /me", { secret: old.secret })).status).toBe(401);
});

test("only a key with that scope rotates or revokes itself", async () => {
  const { secret } = await createTestKey(member, { scopes: ["posts:write"] });
  for (const call of ["POST /keys/self/rotate", "DELETE /keys/self"] as const) {
    const answer = await callApi(call, { secret, ...(call.startsWith("POST") && { body: {} }) });
    expect([answer.status, (await answer.json()).code]).toEqual([403, "missing_scope"]);
  }
});

test("an overlap is one of a few, and nothing else is taken", async () => {
  const { secret } = await createTestKey(member);
  for (const body of [{ overlap_hours: 2 }, { overlap: 1 }]) {
    expect((await callApi("POST /keys/self/rotate", { secret, body })).status).toBe(422);
  }
});
