import { type ChildProcess, spawn } from "node:child_process";
import { createHmac, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const API_KEY = "sk_test_0123456789abcdef";

const MAIN = fileURLToPath(new URL("../../../filestore/main.ts", import.meta.url));
const FREE_PORT = "0";

/** The real file store in a process of its own: this room may not import it, and need not. */
export async function startFileStoreProcess() {
  const dataDir = await mkdtemp(join(tmpdir(), "storage-"));
  const child = spawn(process.execPath, [MAIN], {
    env: { NODE_ENV: "test", FILESTORE_PORT: FREE_PORT, FILESTORE_DATA: dataDir, FILESTORE_API_KEY: API_KEY },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await readOrigin(child);
  return {
    origin,
    async close() {
      child.kill("SIGTERM");
      await once(child, "exit");
      await rm(dataDir, { recursive: true });
    },
  };
}

async function readOrigin(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("The file store's output is not read.");
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith("ready ")) return line.slice("ready ".length);
  }
  throw new Error("The file store ended before it was ready.");
}

/** Announces and uploads a file the way the SDK does, and returns its key. */
export async function upload(
  origin: string,
  bytes: Uint8Array<ArrayBuffer>,
  type = "video/mp4",
): Promise<string> {
  const key = randomBytes(24).toString("hex");
  await fetch(`${origin}/route-metadata`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-uploadthing-api-key": API_KEY },
    body: JSON.stringify({
      fileKeys: [key],
      metadata: {},
      isDev: false,
      callbackUrl: `${origin}/no-app-here`,
      callbackSlug: "video",
      awaitServerData: false,
    }),
  });
  const url = new URL(`${origin}/${key}`);
  url.searchParams.set("expires", String(Date.now() + 60_000));
  url.searchParams.set("x-ut-file-name", "clip.mp4");
  url.searchParams.set("x-ut-file-size", String(bytes.length));
  url.searchParams.set("x-ut-file-type", encodeURIComponent(type));
  const signature = createHmac("sha256", API_KEY).update(url.href).digest("hex");
  url.searchParams.set("signature", `hmac-sha256=${signature}`);
  const form = new FormData();
  form.append("file", new File([bytes], "clip.mp4", { type }));
  const response = await fetch(url, { method: "PUT", headers: { range: "bytes=0-" }, body: form });
  if (!response.ok) throw new Error(`upload answered ${response.status}: ${await response.text()}`);
  return key;
}
