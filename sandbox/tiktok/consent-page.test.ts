import { afterAll, beforeAll, expect, it } from "vitest";
import {
  authorizePath,
  CREATOR_INFO,
  connect,
  consent,
  post,
  startTestSandbox,
  type TestSandbox,
} from "./testing.ts";

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.stop());

it("shows every creator and every scope that was asked for", async () => {
  const { status, text } = await sandbox.call(authorizePath({ scope: "video.publish,user.info.basic" }));
  expect(status).toBe(200);
  expect(text.match(/type="radio"/g)).toHaveLength(10);
  expect(text.match(/type="checkbox"/g)).toHaveLength(2);
  expect(text).toContain("Posting banned");
});

it.each([
  [{ client_key: "other" }, "invalid_client"],
  [{ client_key: undefined }, "invalid_client"],
  [{ response_type: "token" }, "unsupported_response_type"],
  [{ redirect_uri: "http://localhost:3000/api/tiktok/callback" }, "invalid_request"],
  [{ redirect_uri: "http://evil.example/" }, "invalid_request"],
  [{ state: undefined }, "invalid_request"],
  [{ scope: "user.info.basic video.publish" }, "invalid_scope"],
  [{ scope: "user.info.everything" }, "invalid_scope"],
  [{ scope: undefined }, "invalid_scope"],
])("refuses %o as a page that says %s", async (changes, error) => {
  const { status, text, headers } = await sandbox.call(authorizePath(changes));
  expect(status).toBe(400);
  expect(headers.get("location")).toBeNull();
  expect(text).toContain(`<code data-error>${error}</code>`);
});

it("sends code, scopes and the unchanged state back", async () => {
  const query = (await consent(sandbox, "mara.bakes", "video.publish")).searchParams;
  expect(query.get("code")).toMatch(/\*0!/);
  expect(query.get("scopes")).toBe("user.info.basic,video.publish");
  expect(query.get("state")).toBe("state-1");
});

it("sends access_denied back when the person cancels", async () => {
  const body = new URLSearchParams({ decision: "cancel", username: "mara.bakes" });
  const { status, headers } = await sandbox.call(authorizePath(), { method: "POST", body });
  const query = new URL(headers.get("location") ?? "").searchParams;
  expect(status).toBe(302);
  expect(Object.fromEntries(query)).toEqual({
    error: "access_denied",
    error_description: expect.any(String),
    state: "state-1",
  });
});

it("keeps a client to the scopes that were granted", async () => {
  const { access_token, scope } = await connect(sandbox, "mara.bakes", "user.info.basic");
  expect(scope).toBe("user.info.basic");
  const { status, body } = await post(sandbox, access_token, CREATOR_INFO);
  expect([status, body.error.code]).toEqual([401, "scope_not_authorized"]);
});
