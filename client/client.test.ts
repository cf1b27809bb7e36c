import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";
import { afterEach, expect, test, vi } from "vitest";
import { dispatch } from "@/app/api/v1/_door/dispatch";
import { handlers } from "@/app/api/v1/_operations";
import { createTestAccount } from "@/lib/accounts/testing";
import { openApiDocument } from "@/lib/api/openapi";
import { createTestKey } from "@/lib/keys/testing";
import { createTestProfile } from "@/lib/profiles/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import { createCuepost } from "./cuepost";
import { writeTypes } from "./generator/write-types";
import { verifyWebhook } from "./verify-webhook";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

/** The API itself, in place of a network. */
const fetchFromApi = async (request: Request) => {
  const { origin, pathname } = new URL(request.url);
  if (origin !== "https://cuepost.example") throw new Error(`Nothing was to be asked of ${request.url}.`);
  return dispatch(handlers, request, pathname.slice("/api/v1/".length).split("/"));
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

test("the types are those of the document as it is now", { timeout: 60_000 }, async () => {
  const written = await writeTypes(openApiDocument("https://cuepost.example"));
  expect(read("./schema.ts"), "Run `npm run generate:client`.").toBe(written);
});

test("the example of the README runs as it stands there", async () => {
  const member = await createTestMember();
  await createTestProfile(member, (await createTestAccount(member)).id, { isDefault: true });
  const { secret } = await createTestKey(member);
  vi.stubEnv("CUEPOST_URL", "https://cuepost.example");
  vi.stubEnv("CUEPOST_KEY", secret);
  vi.stubGlobal("fetch", fetchFromApi);
  const said = vi.spyOn(console, "log").mockImplementation(() => {});
  expect(read("./README.md")).toContain(`\`\`\`ts\n${read("./example.ts")}\`\`\``);
  await import("./example");
  expect(said.mock.calls.flat().join()).toMatch(
    /^[0-9a-f-]{36}: waiting_for_media, out at 2027-04-15T14:00:00\.000Z$/,
  );
});

test("a refusal is data, not an exception", async () => {
  const cuepost = createCuepost({
    origin: "https://cuepost.example",
    key: "cp_live_no",
    fetch: fetchFromApi,
  });
  const { data, error, response } = await cuepost.GET("/me");
  expect(data).toBeUndefined();
  expect(error?.code).toBe("unauthenticated");
  expect(response.status).toBe(401);
});

test("an event is believed by its signature alone", () => {
  const secret = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
  const now = new Date();
  const body = JSON.stringify({ type: "post.published", timestamp: now.toISOString(), data: {} });
  const headers = new Headers({
    "webhook-id": "msg_1",
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign("msg_1", now, body),
  });
  expect(verifyWebhook(secret, body, headers).type).toBe("post.published");
  expect(() => verifyWebhook(secret, body.replace("published", "failed"), headers)).toThrow();
});
