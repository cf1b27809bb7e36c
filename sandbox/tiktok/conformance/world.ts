import { readFile } from "node:fs/promises";
import {
  type Answer,
  awaitStatus,
  CONTENT_INIT,
  connect,
  control,
  INBOX_INIT,
  post,
  putChunk,
  startTestSandbox,
  type TestSandbox,
  VIDEO_INIT,
  wholeFile,
} from "../testing.ts";
import { startTestOrigin, type TestOrigin } from "../testing-origin.ts";

export const DAY_MS = 86_400_000;
export const MODERATION_MS = 60_000;
const FIXTURES = new URL("../fixtures/", import.meta.url);

/** One documented rule: what is asked, and what the documentation says is answered. */
export interface Row {
  section: string;
  title: string;
  request: (world: World) => Promise<unknown>;
  expected: unknown;
}

export interface World {
  sandbox: TestSandbox;
  /** The app's own server: media to pull and an ear for webhooks. */
  app: TestOrigin;
}

export async function startWorld(): Promise<World> {
  const app = await startTestOrigin();
  const sandbox = await startTestSandbox({
    pullPrefixes: [app.prefix, "static.example.com", "https://example.com/videos/user/"],
    webhookUrl: app.webhookUrl,
    moderationMs: MODERATION_MS,
  });
  return { sandbox, app };
}

/** What of an answer the documentation speaks of; every shape of refusal has its code. */
export function see({ status, body, text }: Answer) {
  const pageCode = /<code data-error>(\w+)<\/code>/.exec(text)?.[1];
  const oauthCode = typeof body?.error === "string" ? body.error : undefined;
  return { status, code: pageCode ?? oauthCode ?? body?.error?.code ?? "ok", data: body?.data };
}

export async function tokenOf(world: World, username = "mara.bakes", scopes?: string): Promise<string> {
  return (await connect(world.sandbox, username, scopes)).access_token;
}

interface As {
  username?: string;
  scopes?: string;
}

/** One call of the API with a new token. */
export async function ask(
  world: World,
  path: string,
  body: unknown = {},
  { username, scopes }: As = {},
): Promise<ReturnType<typeof see>> {
  return see(await post(world.sandbox, await tokenOf(world, username, scopes), path, body));
}

export function videoBody(info: object = {}, source: object = wholeFile(1000)) {
  return { post_info: { privacy_level: "SELF_ONLY", ...info }, source_info: source };
}

export function draftBody(source: object = wholeFile(1000)) {
  return { source_info: source };
}

interface PhotoParts {
  top?: object;
  info?: object;
  source?: object;
}

export function photoBody({ app }: World, { top, info, source }: PhotoParts = {}) {
  return {
    media_type: "PHOTO",
    post_mode: "DIRECT_POST",
    post_info: { privacy_level: "SELF_ONLY", ...info },
    source_info: {
      source: "PULL_FROM_URL",
      photo_images: [`${app.prefix}photo.jpg`],
      photo_cover_index: 0,
      ...source,
    },
    ...top,
  };
}

/** For each init, the smallest body that is accepted. */
export function bodyFor(world: World, path: string): unknown {
  if (path === VIDEO_INIT) return videoBody();
  if (path === INBOX_INIT) return draftBody();
  return path === CONTENT_INIT ? photoBody(world) : {};
}

export async function fixture(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(name, FIXTURES)));
}

export interface Sent {
  token: string;
  publishId: string;
  answer: Answer;
}

interface Sending {
  path?: string;
  info?: object;
  file?: string;
  username?: string;
}

/** Init, the whole file in one chunk, and status until it is final. */
export async function send(
  world: World,
  { path = VIDEO_INIT, info, file = "clip.mp4", username }: Sending = {},
): Promise<Sent> {
  const token = await tokenOf(world, username);
  const bytes = await fixture(file);
  const whole = wholeFile(bytes.length);
  const body = path === VIDEO_INIT ? videoBody(info, whole) : draftBody(whole);
  const { publish_id: publishId, upload_url } = (await post(world.sandbox, token, path, body)).body.data;
  await putChunk(world.sandbox, upload_url, { bytes, first: 0, total: bytes.length });
  return { token, publishId, answer: await awaitStatus(world.sandbox, token, publishId) };
}

export async function order({ sandbox }: World, fault: object): Promise<void> {
  await control(sandbox, "POST", "faults", fault);
}

export async function changeApp({ sandbox }: World, settings: object): Promise<void> {
  await control(sandbox, "PATCH", "app", settings);
}

/** What an earlier row changed is changed back, and a day later no cap and no limit remembers it. */
export async function settle({ sandbox }: World): Promise<void> {
  sandbox.advance(DAY_MS);
  await control(sandbox, "DELETE", "faults");
  const app = { isAudited: true, activeCreatorsMax: 1000, postsPerDayMax: 15, pendingSharesMax: 5 };
  await control(sandbox, "PATCH", "app", app);
}
