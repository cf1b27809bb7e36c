import { afterAll, beforeAll, expect, it } from "vitest";
import {
  ALL_SCOPES,
  CLIENT,
  CREATOR_INFO,
  connect,
  consent,
  post,
  REDIRECT_URI,
  requestToken,
  startTestSandbox,
  type TestSandbox,
} from "./testing.ts";
import { CODE_LIFE_MS } from "./tokens.ts";

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await startTestSandbox({ accessSeconds: 100, refreshSeconds: 1000 });
});
afterAll(() => sandbox.stop());

async function makeCode(): Promise<string> {
  return (await consent(sandbox, "mara.bakes")).searchParams.get("code") ?? "";
}

function redeem(code: string, changes: Record<string, string> = {}) {
  const fields = { grant_type: "authorization_code", code, redirect_uri: REDIRECT_URI, ...changes };
  return requestToken(sandbox, fields);
}

function refresh(refreshToken: string) {
  return requestToken(sandbox, { grant_type: "refresh_token", refresh_token: refreshToken });
}

it("exchanges a code for tokens in the flat shape", async () => {
  const { status, body } = await redeem(await makeCode());
  expect(status).toBe(200);
  expect(body).toEqual({
    access_token: expect.stringMatching(/^act\./),
    expires_in: 100,
    open_id: expect.any(String),
    refresh_token: expect.stringMatching(/^rft\./),
    refresh_expires_in: 1000,
    scope: ALL_SCOPES,
    token_type: "Bearer",
  });
});

it("gives one creator the same open id each time and another creator another", async () => {
  const [first, again, other] = [
    await connect(sandbox, "mara.bakes"),
    await connect(sandbox, "mara.bakes"),
    await connect(sandbox, "bo.skates"),
  ];
  expect(again.open_id).toBe(first.open_id);
  expect(other.open_id).not.toBe(first.open_id);
});

it("takes a code once", async () => {
  const code = await makeCode();
  await redeem(code);
  const { status, body } = await redeem(code);
  expect(status).toBe(400);
  expect(body).toEqual({
    error: "invalid_grant",
    error_description: "The code was used before.",
    log_id: expect.any(String),
  });
});

it("refuses a code that was not URL-decoded", async () => {
  const code = await makeCode();
  expect(encodeURIComponent(code)).toMatch(/\*|!/);
  expect((await redeem(code.replace("!", "%21"))).body.error).toBe("invalid_grant");
});

it("refuses a code with another redirect URI, and an old code", async () => {
  const code = await makeCode();
  const moved = await redeem(code, { redirect_uri: REDIRECT_URI.slice(0, -1) });
  expect(moved.body.error).toBe("invalid_grant");
  sandbox.advance(CODE_LIFE_MS);
  expect((await redeem(code)).body.error_description).toBe("The code has expired.");
});

it.each([
  [{ client_key: "other" }, 401, "invalid_client"],
  [{ client_secret: "other" }, 401, "invalid_client"],
  [{ grant_type: "password" }, 400, "unsupported_grant_type"],
  [{ grant_type: "" }, 400, "invalid_request"],
  [{ code: "" }, 400, "invalid_request"],
  [{ code: "made-up" }, 400, "invalid_grant"],
])("answers a token request with %o by %i %s", async (changes, status, error) => {
  const answer = await redeem("some-code", changes);
  expect([answer.status, answer.body.error]).toEqual([status, error]);
});

it("refuses a token request that is not a form", async () => {
  const { body } = await sandbox.call("/v2/oauth/token/", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(CLIENT),
  });
  expect(body.error).toBe("invalid_request");
});

it("rotates the refresh token: a new one each time, and the old one is dead at once", async () => {
  const first = await connect(sandbox, "mara.bakes");
  const second = (await refresh(first.refresh_token)).body;
  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect(second.scope).toBe(first.scope);
  const dead = await refresh(first.refresh_token);
  expect([dead.status, dead.body.error]).toEqual([400, "invalid_grant"]);
  expect((await refresh(second.refresh_token)).status).toBe(200);
});

it("ends the access token and the refresh token when their seconds are over", async () => {
  const token = await connect(sandbox, "mara.bakes");
  expect((await post(sandbox, token.access_token, CREATOR_INFO)).status).toBe(200);
  sandbox.advance(100_000);
  const late = await post(sandbox, token.access_token, CREATOR_INFO);
  expect([late.status, late.body.error.code]).toEqual([401, "access_token_invalid"]);
  sandbox.advance(900_000);
  expect((await refresh(token.refresh_token)).body.error).toBe("invalid_grant");
});

it("revokes with an empty body, and every token of that creator dies", async () => {
  const [older, newer] = [await connect(sandbox, "bo.skates"), await connect(sandbox, "bo.skates")];
  const revoke = () =>
    sandbox.call("/v2/oauth/revoke/", {
      method: "POST",
      body: new URLSearchParams({ ...CLIENT, token: newer.access_token }),
    });
  const revoked = await revoke();
  expect([revoked.status, revoked.text]).toEqual([200, ""]);
  expect((await post(sandbox, older.access_token, CREATOR_INFO)).body.error.code).toBe(
    "access_token_invalid",
  );
  expect((await refresh(older.refresh_token)).body.error).toBe("invalid_grant");
  expect((await revoke()).body.error).toBe("invalid_grant");
});
