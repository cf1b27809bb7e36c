import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type Answer,
  awaitStatus,
  CREATOR_INFO,
  connect,
  control,
  INBOX_INIT,
  post,
  publish,
  putChunk,
  STATUS,
  startTestSandbox,
  type TestSandbox,
  VIDEO_INIT,
  wholeFile,
} from "./testing.ts";

const CLIP = new URL("./fixtures/clip.mp4", import.meta.url);
let sandbox: TestSandbox;
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  bytes = new Uint8Array(await readFile(CLIP));
});
afterAll(() => sandbox.stop());

function submit(path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
  return sandbox.call(`/_sandbox/forms/${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: sandbox.origin, "sec-fetch-site": "same-origin", ...headers },
  });
}

async function readPage(): Promise<string> {
  const { status, text } = await sandbox.call("/_sandbox");
  expect(status).toBe(200);
  return text;
}

async function state(): Promise<Answer["body"]> {
  return (await sandbox.call("/_sandbox/state")).body;
}

it("is linked from the list of creators and loads nothing from elsewhere", async () => {
  expect((await sandbox.call("/")).text).toContain('href="/_sandbox"');
  const { headers, text } = await sandbox.call("/_sandbox");
  expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(text).not.toContain("<script");
});

it("is closed where the control API is closed", async () => {
  const open = await startTestSandbox({ host: "0.0.0.0" });
  expect((await open.call("/_sandbox")).status).toBe(404);
  expect((await open.call("/_sandbox/forms/faults/clear", { method: "POST" })).status).toBe(404);
  expect((await open.call("/")).text).not.toContain("/_sandbox");
  await open.stop();
});

it("shows broken rules and requests, newest first, and forgets the rules", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  await post(sandbox, access_token, VIDEO_INIT, {
    post_info: { privacy_level: "<b>bold</b>" },
    source_info: wholeFile(1000),
  });
  await post(sandbox, access_token, STATUS, { publish_id: "unknown" });
  const text = await readPage();
  const [older, newer] = [
    text.indexOf("privacy_level_option_mismatch:"),
    text.indexOf("invalid_publish_id:"),
  ];
  expect(newer).toBeGreaterThan(0);
  expect(older).toBeGreaterThan(newer);
  expect(text).not.toContain("<b>");
  const { status, headers } = await submit("violations/forget");
  expect([status, headers.get("location")]).toEqual([303, "/_sandbox#rules"]);
  expect(await readPage()).toContain("No client has broken a documented rule.");
});

it("orders a fault with a body of its own, removes it and clears the rest", async () => {
  const fields = {
    route: "creator_info",
    mode: "answer",
    status: "502",
    times: "1",
    after: "0",
    delayMs: "0",
  };
  await submit("faults/order", {
    ...fields,
    creator: "mara.bakes",
    isOwnBody: "on",
    body: "",
    retryAfter: "7",
  });
  await submit("faults/order", { ...fields, code: "", body: "left out" });
  const [first, second] = (await state()).faults;
  expect(first).toMatchObject({ creator: "mara.bakes", status: 502, body: "", retryAfter: "7" });
  expect(second).toMatchObject({ creator: null, code: "internal_error", body: null });
  expect(await readPage()).toContain("Retry-After: 7");
  await submit(`faults/${first.id}/remove`);
  expect((await state()).faults).toHaveLength(1);
  await submit("faults/clear");
  expect((await state()).faults).toEqual([]);
});

it("says what is wrong with a form", async () => {
  const answer = await submit("faults/order", { route: "token", mode: "twice" });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain("This route has no such mode.");
  expect(answer.text).toContain('href="/_sandbox"');
});

it("changes the app and a creator", async () => {
  await submit("app", { activeCreatorsMax: "3", postsPerDayMax: "2", pendingSharesMax: "1" });
  expect((await state()).app).toEqual({
    isAudited: false,
    activeCreatorsMax: 3,
    postsPerDayMax: 2,
    pendingSharesMax: 1,
  });
  await control(sandbox, "PATCH", "app", {
    isAudited: true,
    activeCreatorsMax: 1000,
    postsPerDayMax: 15,
    pendingSharesMax: 5,
  });
  await submit("creators/tilda.reads", { isBanned: "on", maxDurationSec: "45" });
  const tilda = (await state()).creators.find(({ username }: Answer["body"]) => username === "tilda.reads");
  expect(tilda).toMatchObject({ isBanned: true, commentDisabled: false, maxDurationSec: 45 });
});

it("does for a person what they do in the app", async () => {
  const { access_token } = await connect(sandbox, "koto.ceramics");
  const init = await post(sandbox, access_token, INBOX_INIT, { source_info: wholeFile(bytes.length) });
  const { publish_id, upload_url } = init.body.data;
  await putChunk(sandbox, upload_url, { bytes, first: 0, total: bytes.length });
  await awaitStatus(sandbox, access_token, publish_id);
  expect(await readPage()).toContain(`action="/_sandbox/forms/drafts/${publish_id}/finish"`);
  await submit(`drafts/${publish_id}/finish`, { privacyLevel: "SELF_ONLY", caption: "From the page" });
  const koto = () =>
    state().then(({ creators }) =>
      creators.find(({ username }: Answer["body"]) => username === "koto.ceramics"),
    );
  const [posted] = (await koto()).posts;
  expect(posted).toMatchObject({ caption: "From the page", privacyLevel: "SELF_ONLY" });
  await submit(`posts/${posted.id}`, { privacyLevel: "PUBLIC_TO_EVERYONE" });
  expect((await koto()).posts[0].privacyLevel).toBe("PUBLIC_TO_EVERYONE");
  await submit(`drafts/${publish_id}/discard`);
  expect(await readPage()).not.toContain(`/drafts/${publish_id}/finish`);
  await submit("authorizations/koto.ceramics/remove", { reason: "2" });
  expect((await post(sandbox, access_token, CREATOR_INFO)).body.error.code).toBe("access_token_invalid");
});

it("ends the tokens of one creator", async () => {
  const [mara, bo] = [await connect(sandbox, "mara.bakes"), await connect(sandbox, "bo.skates")];
  await submit("expire-access-tokens", { creator: "mara.bakes" });
  expect((await post(sandbox, mara.access_token, CREATOR_INFO)).status).toBe(401);
  expect((await post(sandbox, bo.access_token, CREATOR_INFO)).status).toBe(200);
});

it("takes no form from a page of another site", async () => {
  await control(sandbox, "POST", "faults", { route: "token" });
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    { origin: "null" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const headers of foreign) expect((await submit("faults/clear", {}, headers)).status).toBe(403);
  expect((await state()).faults).toHaveLength(1);
  await submit("faults/clear");
});

it("stays a page to be looked at however much was posted", async () => {
  const { access_token } = await connect(sandbox, "fen.outdoors");
  await publish(sandbox, access_token, { bytes, info: { title: `"><img src=x>` } });
  const text = await readPage();
  expect(text).not.toContain("<img src=x>");
  expect(text).toContain("&#34;&#62;&#60;img src=x&#62;");
});
