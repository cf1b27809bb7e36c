import { expect, test } from "vitest";
import { flushUsage } from "@/lib/api/count-usage";
import { createTestKey } from "@/lib/keys/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import { callApi } from "./_door/testing";

test("a key is told who it is, and for whom it acts", async () => {
  const member = await createTestMember();
  const { secret, keyId } = await createTestKey(member, { name: "Nightly import" });
  const answer = await callApi("GET /me", { secret });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    workspace: { id: member.workspaceId, name: "Slow Lane Bikes" },
    key: { id: keyId, name: "Nightly import", mode: "live" },
    acts_for: { id: member.userId, role: "owner" },
  });
});

test("without a key that opens anything there is a problem document, and no hint of what is wrong with it", async () => {
  for (const secret of ["cp_live_nothing", "x".repeat(5000)]) {
    const answer = await callApi("GET /me", { secret });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="Cuepost"');
    expect(await answer.json()).toMatchObject({ code: "unauthenticated", detail: "This key opens nothing." });
  }
});

test("what is not there says so: a path, a method", async () => {
  const { secret } = await createTestKey(await createTestMember());
  expect(await (await callApi("GET /nothing", { secret })).json()).toMatchObject({
    code: "no_such_endpoint",
  });
  const answer = await callApi("POST /me", { secret });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
});

test("a key is told how much is used, some seconds behind", async () => {
  const { secret, keyId } = await createTestKey(await createTestMember());
  await callApi("GET /me", { secret });
  await callApi("GET /nothing", { secret });
  await flushUsage();
  const answer = await callApi("GET /usage", { secret, query: { days: "1" } });
  expect(await answer.json()).toMatchObject({
    limits: { reads_per_minute: 600, writes_per_minute: 300 },
    days: [{ key: { id: keyId }, requests: 2, refused: 1, failed: 0 }],
  });
});

test("every answer has an id, and is kept by nobody", async () => {
  const { secret } = await createTestKey(await createTestMember());
  for (const [operation, key] of [
    ["GET /me", secret],
    ["GET /me", "wrong"],
    ["GET /nothing", secret],
    ["OPTIONS /me", ""],
    ["DELETE /me", secret],
  ] as const) {
    const answer = await callApi(operation, { secret: key });
    expect(answer.headers.get("x-request-id")).toMatch(/^req_[0-9a-f-]{36}$/);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  }
});
