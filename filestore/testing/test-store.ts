import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FileStoreOptions, startFileStore } from "../server.ts";
import { sign } from "../signature.ts";
import { API_KEY } from "./app.ts";

/** A file store of its own for one test file, quick to give up and to try again. */
export async function startTestStore(options: Partial<FileStoreOptions> = {}) {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "filestore-")));
  const store = await startFileStore({
    apiKey: API_KEY,
    answerWaitMs: 5_000,
    hookGraceMs: 100,
    hookRetryFirstMs: 50,
    ...options,
    dataDir,
  });
  return {
    ...store,
    dataDir,
    async remove() {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export const randomKey = () => randomBytes(24).toString("hex");

export function callApi(origin: string, path: string, body: unknown, apiKey = API_KEY): Promise<Response> {
  return fetch(origin + path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-uploadthing-api-key": apiKey },
    body: JSON.stringify(body),
  });
}

/** Announces a key as an app would that does not wait for the browser's answer. */
export async function register(origin: string, key: string, route: object = {}): Promise<Response> {
  return callApi(origin, "/route-metadata", {
    fileKeys: [key],
    metadata: {},
    isDev: false,
    callbackUrl: `${origin}/no-app-here`,
    callbackSlug: "video",
    awaitServerData: false,
    ...route,
  });
}

type SignedUpload = { name?: string; size: number | string; type?: string; expires?: number };

export function uploadUrl(origin: string, key: string, upload: SignedUpload): string {
  const { name = "clip.mp4", size, type = "video/mp4", expires = Date.now() + 60_000 } = upload;
  return signedUrl(`${origin}/${key}`, {
    expires,
    "x-ut-file-name": encodeURIComponent(name),
    "x-ut-file-size": size,
    "x-ut-file-type": encodeURIComponent(type),
    "x-ut-slug": "video",
  });
}

export function fileUrl(origin: string, key: string, expires = Date.now() + 60_000): string {
  return signedUrl(`${origin}/f/${key}`, { expires });
}

function signedUrl(address: string, params: Record<string, string | number>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(params)) url.searchParams.append(name, String(value));
  url.searchParams.append("signature", sign(url.href, API_KEY));
  return url.href;
}
