import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Sandbox } from "./call.ts";
import type { SandboxOptions } from "./config.ts";
import { startSandbox } from "./server.ts";

export const CLIENT = { client_key: "key_test", client_secret: "secret_test" };
export const REDIRECT_URI = "http://localhost:3000/api/tiktok/callback/";
export const ALL_SCOPES =
  "user.info.basic,user.info.profile,user.info.stats,video.list,video.publish,video.upload";
const CLOSING_MS = 50;
const STATUS_CHECKS_MAX = 100;
const STATUS_CHECK_MS = 50;

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  body: any;
}

export interface TestSandbox {
  origin: string;
  call: (path: string, init?: RequestInit) => Promise<Answer>;
  /** A later time for everything the sandbox measures. */
  advance: (milliseconds: number) => void;
  restart: (options?: Partial<SandboxOptions>) => Promise<void>;
  stop: () => Promise<void>;
  /** The running sandbox itself, to act as people do in the app. */
  inside: () => Sandbox;
  dataDirectory: string;
}

export async function startTestSandbox(options: Partial<SandboxOptions> = {}): Promise<TestSandbox> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "sandbox-tiktok-"));
  let offsetMs = 0;
  const base: SandboxOptions = {
    dataDirectory,
    clientKey: CLIENT.client_key,
    clientSecret: CLIENT.client_secret,
    redirectUris: [REDIRECT_URI],
    processingMs: 0,
    now: () => Date.now() + offsetMs,
    ...options,
  };
  let running = await startSandbox(base);
  const sandbox: TestSandbox = {
    origin: running.origin,
    dataDirectory,
    inside: () => running.sandbox,
    call: async (path, init) => {
      const url = path.startsWith("http") ? path : running.origin + path;
      return await readAnswer(await fetch(url, { redirect: "manual", ...init }));
    },
    advance: (milliseconds) => {
      offsetMs += milliseconds;
    },
    restart: async (changes) => {
      await running.close();
      // The pool of connections behind fetch learns a moment later that these are closed.
      await sleep(CLOSING_MS);
      const port = Number(new URL(running.origin).port);
      running = await startSandbox({ ...base, port, ...changes });
    },
    stop: async () => {
      await running.close();
      await rm(dataDirectory, { recursive: true });
    },
  };
  return sandbox;
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}

export function authorizePath(changes: Record<string, string | undefined> = {}): string {
  const query = new URLSearchParams();
  const asked = {
    client_key: CLIENT.client_key,
    response_type: "code",
    scope: ALL_SCOPES,
    redirect_uri: REDIRECT_URI,
    state: "state-1",
    ...changes,
  };
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) query.set(name, value);
  return `/v2/auth/authorize/?${query}`;
}

/** The consent of a creator, as the page's form sends it; returns where the browser is sent. */
export async function consent(sandbox: TestSandbox, username: string, scopes = ALL_SCOPES): Promise<URL> {
  const form = new URLSearchParams({ decision: "allow", username });
  for (const scope of scopes.split(",")) form.append("scope", scope);
  const { headers } = await sandbox.call(authorizePath(), { method: "POST", body: form });
  return new URL(headers.get("location") ?? "");
}

export async function requestToken(sandbox: TestSandbox, fields: Record<string, string>): Promise<Answer> {
  const body = new URLSearchParams({ ...CLIENT, ...fields });
  return await sandbox.call("/v2/oauth/token/", { method: "POST", body });
}

export async function connect(
  sandbox: TestSandbox,
  username: string,
  scopes = ALL_SCOPES,
): Promise<Answer["body"]> {
  const code = (await consent(sandbox, username, scopes)).searchParams.get("code") ?? "";
  const fields = { grant_type: "authorization_code", code, redirect_uri: REDIRECT_URI };
  return (await requestToken(sandbox, fields)).body;
}

export async function post(
  sandbox: TestSandbox,
  token: string,
  path: string,
  body: unknown = {},
): Promise<Answer> {
  return await sandbox.call(path, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json; charset=UTF-8" },
    body: JSON.stringify(body),
  });
}

export const CREATOR_INFO = "/v2/post/publish/creator_info/query/";
export const VIDEO_INIT = "/v2/post/publish/video/init/";
export const INBOX_INIT = "/v2/post/publish/inbox/video/init/";
export const CONTENT_INIT = "/v2/post/publish/content/init/";
export const CANCEL = "/v2/post/publish/cancel/";
export const STATUS = "/v2/post/publish/status/fetch/";

export function wholeFile(sizeBytes: number) {
  return { source: "FILE_UPLOAD", video_size: sizeBytes, chunk_size: sizeBytes, total_chunk_count: 1 };
}

export async function putChunk(
  sandbox: TestSandbox,
  url: string,
  chunk: { bytes: Uint8Array<ArrayBuffer>; first: number; total: number; type?: string },
): Promise<Answer> {
  return await sandbox.call(url, {
    method: "PUT",
    headers: {
      "content-type": chunk.type ?? "video/mp4",
      "content-range": `bytes ${chunk.first}-${chunk.first + chunk.bytes.length - 1}/${chunk.total}`,
    },
    body: chunk.bytes,
  });
}

export interface Published {
  publishId: string;
  status: Answer;
}

/** Init, one chunk, and status until it is final. */
export async function publish(
  sandbox: TestSandbox,
  token: string,
  { bytes, info, type }: { bytes: Uint8Array<ArrayBuffer>; info?: object; type?: string },
): Promise<Published> {
  const init = await post(sandbox, token, VIDEO_INIT, {
    post_info: { privacy_level: "SELF_ONLY", ...info },
    source_info: wholeFile(bytes.length),
  });
  const { publish_id: publishId, upload_url } = init.body.data;
  await putChunk(sandbox, upload_url, { bytes, first: 0, total: bytes.length, type });
  return { publishId, status: await awaitStatus(sandbox, token, publishId) };
}

/** Looks at the state first, so that waiting does not use up the rate limit of status/fetch. */
export async function awaitStatus(sandbox: TestSandbox, token: string, publishId: string): Promise<Answer> {
  for (let check = 1; check <= STATUS_CHECKS_MAX; check++) {
    const { body } = await sandbox.call("/_sandbox/state");
    const posts = body.creators.flatMap((creator: Answer["body"]) => [
      ...creator.posts,
      ...creator.unpublished,
    ]);
    const found = posts.find((entry: { publishId: string }) => entry.publishId === publishId);
    if (found && !found.status.startsWith("PROCESSING_")) break;
    await new Promise((resolve) => setTimeout(resolve, STATUS_CHECK_MS));
  }
  return await post(sandbox, token, STATUS, { publish_id: publishId });
}

/** A call of the control API; the path is what stands behind `/_sandbox/`. */
export async function control(
  sandbox: TestSandbox,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  return await sandbox.call(`/_sandbox/${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}
