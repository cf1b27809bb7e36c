import { expect, test } from "vitest";
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
