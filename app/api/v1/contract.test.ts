import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { keepAppFactsApart } from "@/lib/accounts/testing-app-facts";
import { startTestTikTok, type TestTikTok } from "@/lib/accounts/testing-tiktok";
import { contract } from "@/lib/api/contract";
import type { OperationShape } from "@/lib/api/contract/operation";
import { scopes } from "@/lib/keys/rules";
import { createTestKey } from "@/lib/keys/testing";
import { cases } from "./_contract/cases";
import { expectConforms, expectSendable } from "./_contract/expect-conforms";
import { type Call, makeWorld } from "./_contract/world";
import { callApi } from "./_door/testing";
import { GET } from "./openapi.json/route";

// Nobody is told: the answers are what counts here.
vi.mock("@/inngest/client", async (importOriginal) => {
  const all = Object.entries(await importOriginal<object>());
  return Object.fromEntries(
    all.map(([name, part]) => [name, typeof part === "function" ? async () => {} : part]),
  );
});

let tiktok: TestTikTok;
beforeAll(async () => {
  keepAppFactsApart();
  tiktok = await startTestTikTok();
  vi.stubEnv("TIKTOK_API_ORIGIN", tiktok.origin);
});
afterAll(() => tiktok.stop());

/** Sends a call to its operation; the body must be one that the document lets clients send. */
function send({ method, path }: OperationShape, secret: string | undefined, call: Call): Promise<Response> {
  const { params = {}, ...rest } = call;
  const filled = path.replace(
    /\{(\w+)\}/g,
    (_, name: string) => params[name] ?? "00000000-0000-4000-8000-000000000000",
  );
  return callApi(`${method} ${filled as `/${string}`}`, { ...rest, ...(secret !== undefined && { secret }) });
}

test("the table names every operation, and no other", () => {
  expect(Object.keys(cases).toSorted()).toEqual(contract.map(({ id }) => id).toSorted());
});

test("the document is served to whoever asks", async () => {
  const answer = GET();
  expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
  expect(await answer.json()).toMatchObject({ openapi: "3.1.1", paths: { "/me": {} } });
});

describe.each(contract.map((shape) => [shape.id, shape] as const))("%s", (id, shape) => {
  const entry = cases[id];

  test.runIf(entry)("answers what the document says", async () => {
    const world = await makeWorld(tiktok);
    const call = (await entry?.taken(world)) ?? {};
    if (shape.body) expectSendable(shape, call.body);
    const answer = await send(shape, world.secret, call);
    await expectConforms(shape, answer);
    expect(answer.status).toBe(shape.answer.status);
  });

  test.runIf(entry)("refuses as the document says", async () => {
    const world = await makeWorld(tiktok);
    const { code, ...call } = (await entry?.refused(world)) ?? { code: "internal_error" };
    const answer = await send(shape, world.secret, call);
    expect(await expectConforms(shape, answer)).toMatchObject({ code });
  });

  test("is closed to whoever has no key, or one without its scope", async () => {
    const { member } = await makeWorld(tiktok);
    const without = scopes.filter((scope) => scope !== shape.scope);
    const { secret } = await createTestKey(member, { scopes: without });
    const nobody = await send(shape, undefined, {});
    expect(await expectConforms(shape, nobody)).toMatchObject({ code: "unauthenticated" });
    if (shape.scope === null) return;
    expect(await expectConforms(shape, await send(shape, secret, {}))).toMatchObject({
      code: "missing_scope",
    });
  });
});
