import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { changeApp } from "./app-state.ts";
import {
  CONTENT_INIT,
  CREATOR_INFO,
  connect,
  INBOX_INIT,
  post,
  publish,
  startTestSandbox,
  type TestSandbox,
  VIDEO_INIT,
  wholeFile,
} from "./testing.ts";

const DAY_MS = 86_400_000;
const UNAUDITED = "unaudited_client_can_only_post_to_private_accounts";
const PREFIX = "https://media.example.com/";
let sandbox: TestSandbox;
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  sandbox = await startTestSandbox({ pullPrefixes: [PREFIX] });
  bytes = new Uint8Array(await readFile(new URL("./fixtures/clip.mov", import.meta.url)));
});
beforeEach(() => sandbox.advance(DAY_MS));
afterEach(() => {
  const first = { isAudited: 1, activeCreatorsMax: 1000, postsPerDayMax: 15, pendingSharesMax: 5 };
  changeApp(sandbox.inside().store, first);
});
afterAll(() => sandbox.stop());

async function connectAs(username: string, to = sandbox): Promise<string> {
  return (await connect(to, username)).access_token;
}

async function initVideo(token: string, privacy_level: string, to = sandbox) {
  const body = { post_info: { privacy_level }, source_info: wholeFile(1000) };
  return codeOf(await post(to, token, VIDEO_INIT, body));
}

async function initPhotos(token: string, privacy_level: string, post_mode = "DIRECT_POST") {
  const source_info = { source: "PULL_FROM_URL", photo_images: [`${PREFIX}a.jpg`], photo_cover_index: 0 };
  const body = { media_type: "PHOTO", post_mode, post_info: { privacy_level }, source_info };
  return codeOf(await post(sandbox, token, CONTENT_INIT, body));
}

async function initDraft(token: string) {
  return codeOf(await post(sandbox, token, INBOX_INIT, { source_info: wholeFile(1000) }));
}

async function askInfo(token: string) {
  return codeOf(await post(sandbox, token, CREATOR_INFO));
}

function codeOf({ status, body }: { status: number; body: { error: { code: string } } }) {
  return `${status} ${body.error.code}`;
}

it("keeps an unaudited app to private accounts and to SELF_ONLY, whatever is posted directly", async () => {
  changeApp(sandbox.inside().store, { isAudited: 0 });
  const [open, hidden] = [await connectAs("mara.bakes"), await connectAs("juno.sketches")];
  expect(await initVideo(open, "SELF_ONLY")).toBe(`403 ${UNAUDITED}`);
  expect(await initVideo(open, "PUBLIC_TO_EVERYONE")).toBe(`403 ${UNAUDITED}`);
  expect(await initPhotos(open, "SELF_ONLY")).toBe(`403 ${UNAUDITED}`);
  expect(await initVideo(hidden, "FOLLOWER_OF_CREATOR")).toBe(`403 ${UNAUDITED}`);
  expect(await initVideo(hidden, "SELF_ONLY")).toBe("200 ok");
  expect(await initPhotos(hidden, "SELF_ONLY")).toBe("200 ok");
});

it("answers creator_info to an unaudited app as to any, and takes its drafts", async () => {
  changeApp(sandbox.inside().store, { isAudited: 0 });
  const token = await connectAs("koto.ceramics");
  const info = await post(sandbox, token, CREATOR_INFO);
  expect(info.body.data.privacy_level_options).toContain("PUBLIC_TO_EVERYONE");
  expect(await initDraft(token)).toBe("200 ok");
  expect(await initPhotos(token, "", "MEDIA_UPLOAD")).toBe("200 ok");
});

it("stops further creators at the app's cap, and none who has posted within the day", async () => {
  changeApp(sandbox.inside().store, { activeCreatorsMax: 1 });
  const [first, second] = [await connectAs("mara.bakes"), await connectAs("koto.ceramics")];
  expect(await askInfo(second)).toBe("200 ok");
  await publish(sandbox, first, { bytes });
  expect(await askInfo(second)).toBe("200 reached_active_user_cap");
  expect(await initVideo(second, "SELF_ONLY")).toBe("403 reached_active_user_cap");
  expect(await initPhotos(second, "SELF_ONLY")).toBe("403 reached_active_user_cap");
  expect(await initDraft(second)).toBe("200 ok");
  expect(await askInfo(first)).toBe("200 ok");
  expect(await initVideo(first, "SELF_ONLY")).toBe("200 ok");
  sandbox.advance(DAY_MS);
  expect(await askInfo(await connectAs("koto.ceramics"))).toBe("200 ok");
});

it("counts five creators for an unaudited app", async () => {
  for (const username of ["mara.bakes", "koto.ceramics", "fen.outdoors", "tilda.reads", "bo.skates"]) {
    await publish(sandbox, await connectAs(username), { bytes });
  }
  const sixth = await connectAs("juno.sketches");
  expect(await askInfo(sixth)).toBe("200 ok");
  changeApp(sandbox.inside().store, { isAudited: 0 });
  expect(await askInfo(sixth)).toBe("200 reached_active_user_cap");
});

it("changes how many posts and pending drafts a creator may have", async () => {
  changeApp(sandbox.inside().store, { postsPerDayMax: 1, pendingSharesMax: 1 });
  const token = await connectAs("bo.skates");
  await publish(sandbox, token, { bytes });
  expect(await initPhotos(token, "SELF_ONLY")).toBe("403 spam_risk_too_many_posts");
  expect(await initDraft(token)).toBe("200 ok");
  expect(await initDraft(token)).toBe("403 spam_risk_too_many_pending_share");
});

it("starts as audited or not as configured, and keeps what was changed when nothing is", async () => {
  const other = await startTestSandbox({ isAudited: false });
  const token = await connectAs("mara.bakes", other);
  expect(await initVideo(token, "SELF_ONLY", other)).toBe(`403 ${UNAUDITED}`);
  changeApp(other.inside().store, { isAudited: 1, postsPerDayMax: 3 });
  await other.restart({ isAudited: undefined });
  expect(await initVideo(token, "SELF_ONLY", other)).toBe("200 ok");
  expect(other.inside().store.one("SELECT postsPerDayMax FROM app")).toEqual({ postsPerDayMax: 3 });
  await other.stop();
});

it("counts rate limits in a window as long as configured", async () => {
  const fast = await startTestSandbox({ rateWindowMs: 1000 });
  const token = await connectAs("mara.bakes", fast);
  for (let index = 0; index < 6; index++) await initVideo(token, "SELF_ONLY", fast);
  expect(await initVideo(token, "SELF_ONLY", fast)).toBe("429 rate_limit_exceeded");
  fast.advance(1000);
  expect(await initVideo(token, "SELF_ONLY", fast)).toBe("200 ok");
  await fast.stop();
});
