import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, inArray } from "drizzle-orm";
import { db } from "@/db";
import { accounts, callWindows, posts } from "@/db/schema";
import { beginConnect } from "@/lib/accounts/begin-connect";
import { finishConnect } from "@/lib/accounts/finish-connect";
import { keepAppFactsApart } from "@/lib/accounts/testing-app-facts";
import { checkMedia } from "@/lib/media/check-media";
import { createTestMedia } from "@/lib/media/testing";
import { startTestStore } from "@/lib/media/testing-store";
import type { Member } from "@/lib/workspaces/types";
import type { SandboxOptions } from "@/sandbox/tiktok/config";
import { padMp4 } from "@/sandbox/tiktok/fixtures/pad-mp4";
import { startSandbox } from "@/sandbox/tiktok/server";
import { openDoors } from "./doors";
import { sandboxAt } from "./sandbox-control";
import { testEnv } from "./test-env";

const fixtures = join(import.meta.dirname, "..", "..", "sandbox", "tiktok", "fixtures");
const PROCESSING_MS = 20;
const MINUTE_MS = 60_000;

export type Stage = Awaited<ReturnType<typeof openStage>>;

interface StageOptions {
  /** What the sandbox is given besides; the minute of its rate limits counts for Cuepost too. */
  sandbox?: Partial<SandboxOptions>;
  /** A second one stands beside it, for keys and accounts of tests. */
  hasBeside?: boolean;
}

/** A TikTok and a store for one test file, wired into the configuration. Call it before anything reads it. */
export async function openStage({ sandbox: special = {}, hasBeside = false }: StageOptions = {}) {
  const dataDirectory = await mkdtemp(join(tmpdir(), "cuepost-stage-"));
  // A TikTok account is known by another id to each client: so the stages of files that run at once never meet.
  const clientKey = `client-${randomUUID()}`;
  const doors = await openDoors();
  keepAppFactsApart();
  const settings = {
    redirectUris: [`${doors.origin}/api/tiktok/callback`],
    processingMs: PROCESSING_MS,
    pullPrefixes: [`${doors.origin}/media/`],
    webhookUrl: `${doors.origin}/api/tiktok/webhook`,
    ...special,
  };
  const app = { clientKey, clientSecret: testEnv.TIKTOK_CLIENT_SECRET };
  const sandbox = await startSandbox({ dataDirectory, ...app, ...settings });
  const besideApp = { clientKey: `beside-${clientKey}`, clientSecret: "the-secret-of-the-one-beside" };
  const besideDirectory = join(dataDirectory, "beside");
  const beside = hasBeside
    ? await startSandbox({ dataDirectory: besideDirectory, ...besideApp, ...settings })
    : null;
  const rateWindow = String(ownRateWindow(special.rateWindowMs ?? MINUTE_MS));
  const store = await startTestStore();
  Object.assign(process.env, {
    APP_URL: doors.origin,
    INNGEST_BASE_URL: doors.origin,
    TIKTOK_CLIENT_KEY: clientKey,
    TIKTOK_AUTH_ORIGIN: sandbox.origin,
    TIKTOK_API_ORIGIN: sandbox.origin,
    TIKTOK_CHUNK_SIZE_BYTES: "10000000",
    FILESTORE_URL: store.origin,
    TIKTOK_RATE_WINDOW_SECONDS: rateWindow,
    ...(beside && {
      TIKTOK_SANDBOX_RATE_WINDOW_SECONDS: rateWindow,
      TIKTOK_SANDBOX_AUTH_ORIGIN: beside.origin,
      TIKTOK_SANDBOX_API_ORIGIN: beside.origin,
      TIKTOK_SANDBOX_CLIENT_KEY: besideApp.clientKey,
      TIKTOK_SANDBOX_CLIENT_SECRET: besideApp.clientSecret,
    }),
  });
  return {
    tiktok: sandboxAt(sandbox.origin),
    /** The one beside it; without one there is nothing at its address. */
    beside: sandboxAt(beside?.origin ?? ""),
    besideApp,
    /** The sandbox itself, for what many tests at once look at or no API can do. */
    inside: sandbox.sandbox,
    /** What lies in the store, by its key. */
    files: store.files,
    doors,
    connect: (member: Member, username: string, isTest = false) => connect(member, username, isTest),
    /** One TikTok account sits in one workspace: the next test's member may connect it again. */
    async forget({ workspaceId }: Member) {
      await db.delete(posts).where(eq(posts.workspaceId, workspaceId));
      const isTheirs = eq(accounts.workspaceId, workspaceId);
      await db.transaction(async (tx) => {
        // A webhook may still count a call, which locks its window before its account: in that order here too.
        const ids = tx.select({ id: accounts.id }).from(accounts).where(isTheirs);
        await tx.delete(callWindows).where(inArray(callWindows.accountId, ids));
        await tx.delete(accounts).where(isTheirs);
      });
    },
    /** A clip in the library, padded to `sizeBytes` when given. */
    async storeVideo(
      member: Member,
      { clip = "clip.mp4", sizeBytes }: { clip?: string; sizeBytes?: number } = {},
    ) {
      const bytes = await loadClip(dataDirectory, clip, sizeBytes);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const row = await createTestMedia(member, { sizeBytes: bytes.length, sha256 });
      store.files.set(row.storageKey, { bytes, contentType: "video/mp4" });
      return row;
    },
    /** A photo as a person uploads it, checked and prepared as the app does it. */
    async storePhoto(member: Member, bytes: Uint8Array, contentType: string) {
      const row = await createTestMedia(member, {
        kind: "photo",
        name: `photo.${contentType.split("/")[1]}`,
        contentType,
        sizeBytes: bytes.length,
        status: "checking",
        sha256: null,
        durationMs: null,
      });
      store.files.set(row.storageKey, { bytes, contentType });
      await checkMedia(row.id);
      return row;
    },
    async close() {
      await Promise.all([sandbox.close(), beside?.close(), store.stop(), doors.stop()]);
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** In seconds. A minute has a second to spare for what delays a call; a shortened one is given it here. */
function ownRateWindow(windowMs: number): number {
  return Math.ceil(windowMs / 1000) + (windowMs < MINUTE_MS ? 1 : 0);
}

async function loadClip(directory: string, clip: string, sizeBytes: number | undefined): Promise<Uint8Array> {
  const source = join(fixtures, clip);
  if (!sizeBytes) return readFile(source);
  const padded = join(directory, `padded-${sizeBytes}.mp4`);
  await padMp4(source, padded, sizeBytes);
  return readFile(padded);
}

/** The whole consent, as a browser would go through it. */
async function connect(member: Member, username: string, isTest: boolean) {
  const sessionHash = "session-of-a-test";
  const { url } = await beginConnect(member, { sessionHash, isTest });
  const form = new URLSearchParams({ decision: "allow", username });
  for (const scope of (new URL(url).searchParams.get("scope") ?? "").split(",")) form.append("scope", scope);
  const answer = await fetch(url, { method: "POST", body: form, redirect: "manual" });
  const back = new URL(answer.headers.get("location") ?? "").searchParams;
  const [state, code] = [back.get("state") ?? "", back.get("code") ?? ""];
  return (await finishConnect(member, { sessionHash, state, code })).account;
}
