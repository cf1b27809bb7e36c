import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { SQLInputValue } from "node:sqlite";
import type { Caller } from "./bearer.ts";
import type { Call } from "./call.ts";
import { interactionsOf } from "./creators.ts";
import { Violation } from "./reply.ts";
import { isOwnedUrl } from "./url-ownership.ts";

export interface UploadPlan {
  sizeBytes: number;
  chunkBytes: number;
  chunkCount: number;
}

export interface NewTask {
  /** How its publish id begins. */
  prefix: string;
  delivery: "direct" | "inbox";
  settings: Record<string, SQLInputValue>;
}

/** What a task is before its init says otherwise: as nobody's choice, with all that the creator allows. */
function blankSettings({ creator }: Caller) {
  const allowed = interactionsOf(creator);
  return {
    caption: "",
    privacyLevel: "",
    allowComment: Number(allowed.comment),
    allowDuet: Number(allowed.duet),
    allowStitch: Number(allowed.stitch),
    isBrandContent: 0,
    isBrandOrganic: 0,
    isAigc: 0,
    coverMs: 0,
  };
}

export async function startUpload(
  call: Call,
  caller: Caller,
  { plan, ...task }: NewTask & { plan: UploadPlan },
): Promise<{ publish_id: string; upload_url: string }> {
  const publishId = `${task.prefix}.${makeDigits()}`;
  const uploadToken = makeToken();
  await writeFile(call.store.videoPath(publishId), "", { flag: "wx" });
  insertTask(call, caller, task, { publishId, uploadToken, source: "FILE_UPLOAD", ...plan });
  const query = new URLSearchParams({ upload_id: makeDigits(), upload_token: uploadToken });
  return { publish_id: publishId, upload_url: `${call.origin}/upload/video/?${query}` };
}

export function startPull(
  call: Call,
  caller: Caller,
  { urls, ...task }: NewTask & { urls: readonly string[] },
): { publish_id: string } {
  const publishId = `${task.prefix}.${makeDigits()}`;
  insertTask(call, caller, task, {
    publishId,
    uploadToken: makeToken(),
    source: "PULL_FROM_URL",
    status: "PROCESSING_DOWNLOAD",
    pullUrls: JSON.stringify(urls),
    sizeBytes: 0,
    chunkBytes: 0,
    chunkCount: 0,
  });
  call.processing.start(publishId);
  return { publish_id: publishId };
}

function insertTask(
  call: Call,
  caller: Caller,
  { delivery, settings }: NewTask,
  row: Record<string, SQLInputValue>,
): void {
  call.store.insert("posts", {
    ...row,
    clientKey: caller.token.clientKey,
    username: caller.creator.username,
    delivery,
    ...blankSettings(caller),
    ...settings,
    isStuck: Number(call.isStuck ?? false),
    initAt: call.config.now(),
  });
}

export function checkOwnership({ config }: Call, urls: readonly string[]): void {
  const foreign = urls.find((url) => !isOwnedUrl(url, config.pullPrefixes));
  if (foreign === undefined) return;
  const sentence = `${nameUrl(foreign)} is not https on a domain or below a prefix that the app verified.`;
  throw new Violation(403, "url_ownership_unverified", sentence);
}

/** Without its query, which may be signed. */
function nameUrl(text: string): string {
  const url = URL.parse(text);
  return url ? url.origin + url.pathname : "What is no URL";
}

function makeToken(): string {
  return randomBytes(24).toString("base64url");
}

function makeDigits(): string {
  return String(randomBytes(8).readBigUInt64BE() >> 1n).padStart(19, "7");
}
