import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { addAbortSignal } from "node:stream";
import { addressesOf } from "./addresses.ts";
import { HttpError } from "./http-error.ts";
import { readPart } from "./multipart-part.ts";
import { isFromApp, readPresignedUpload } from "./presigned-upload.ts";
import { type FileRecord, isStored, type Upload } from "./record.ts";
import type { Store } from "./store.ts";

type BoundRecord = FileRecord & { upload: Upload };

/** HEAD: the offset to go on from. */
export async function findOffset(store: Store, key: string, url: URL): Promise<number> {
  const upload = readPresignedUpload(url, store.apiKey, Date.now());
  return inTurn(store, key, upload, () => store.disk.dataLength(key));
}

/** PUT: takes the rest of the file and answers what the app made of it. */
export async function receiveUpload(store: Store, key: string, url: URL, req: IncomingMessage) {
  const upload = readPresignedUpload(url, store.apiKey, Date.now());
  if (isFromApp(url)) await registerOwn(store, key);
  await inTurn(store, key, upload, (record, stopped) => receiveRest(store, record, req, stopped));
  return answerOfApp(store, key);
}

/** What the app sends by itself is announced by its signature. */
async function registerOwn(store: Store, key: string): Promise<void> {
  // Looked at before the turn as well: taking the turn would stop an upload that has this key already.
  if (await store.disk.find(key)) return;
  await store.turns.run(key, async () => {
    if (await store.disk.find(key)) return;
    await store.disk.save({
      key,
      state: "registered",
      registeredAt: Date.now(),
      uploadedAt: null,
      callbackUrl: null,
      callbackSlug: "",
      awaitServerData: false,
      metadata: {},
      upload: null,
      serverData: null,
    });
  });
}

async function inTurn<T>(
  store: Store,
  key: string,
  upload: Upload,
  work: (record: BoundRecord, stopped: AbortSignal) => Promise<T>,
): Promise<T> {
  // Looked at before the turn as well: another upload that met the same key must not stop this one.
  checkBinding(await store.disk.find(key), upload);
  return store.turns.run(key, async (stopped) => {
    const record = checkBinding(await store.disk.find(key), upload);
    if (!record.upload) await store.disk.save({ ...record, upload });
    return work({ ...record, upload }, stopped);
  });
}

/** Keys have about 30 bits and can repeat: the first presigned URL seen owns the key. */
function checkBinding(record: FileRecord | null, upload: Upload): FileRecord {
  if (!record) throw new HttpError(404, "The app has not announced this upload.");
  if (record.upload && record.upload.signature !== upload.signature) {
    throw new HttpError(409, "Another upload has this key. Start the upload again.");
  }
  return record;
}

async function receiveRest(store: Store, record: BoundRecord, req: IncomingMessage, stopped: AbortSignal) {
  const { key, upload } = record;
  const offset = await store.disk.dataLength(key);
  if (readStart(req.headers.range) !== offset) {
    const headers = { "x-ut-range-start": offset, "content-range": `bytes */${upload.sizeBytes}` };
    throw new HttpError(416, `The upload has to go on at byte ${offset}.`, headers);
  }
  if (isStored(record)) {
    // The last answer got lost on its way, and the form that asks for it again is empty.
    req.resume();
  } else {
    const restBytes = upload.sizeBytes - offset;
    await checkSpace(store, restBytes);
    addAbortSignal(stopped, req);
    await append(store.disk.dataPath(key), offset, readPart(req, restBytes));
  }
  // From here on nothing moves on this connection: a slow disk and the app take their time.
  req.socket.setTimeout(0);
  if (!isStored(record)) {
    await store.disk.syncData(key);
    const state = record.callbackUrl === null ? "confirmed" : "uploaded";
    await store.disk.save({ ...record, state, uploadedAt: Date.now() });
    store.log(`stored ${key}, ${upload.sizeBytes} bytes`);
  }
  store.hooks.add(key);
}

function readStart(range: string | undefined): number {
  if (range === undefined) return 0;
  const match = /^bytes=(\d{1,15})-$/.exec(range);
  if (!match) throw new HttpError(400, "The Range of an upload has the form bytes=N-.");
  return Number(match[1]);
}

async function checkSpace(store: Store, neededBytes: number): Promise<void> {
  const freeBytes = await store.disk.freeBytes();
  if (freeBytes < neededBytes + store.diskReserveBytes) throw diskFull();
}

function diskFull(): HttpError {
  return new HttpError(507, "The server's disk has no room for this file.");
}

async function append(path: string, offset: number, chunks: AsyncIterable<Buffer>): Promise<void> {
  const handle = await open(path, constants.O_WRONLY | constants.O_CREAT, 0o600);
  try {
    let position = offset;
    for await (const chunk of chunks) {
      await writeAll(handle, chunk, position);
      position += chunk.length;
    }
  } catch (error) {
    // A broken connection leaves good bytes to go on from; a broken form leaves nothing to trust.
    if (error instanceof HttpError) await handle.truncate(offset);
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw diskFull();
    throw error;
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, chunk: Buffer, position: number): Promise<void> {
  for (let done = 0; done < chunk.length; ) {
    const { bytesWritten } = await handle.write(chunk, done, chunk.length - done, position + done);
    done += bytesWritten;
  }
}

async function answerOfApp(store: Store, key: string) {
  const asked = await store.disk.find(key);
  const isAnswered =
    asked?.awaitServerData === false || (await store.answers.waitFor(key, store.answerWaitMs));
  if (!isAnswered) {
    const sentence = "The file has arrived, but the app has not taken note of it yet.";
    throw new HttpError(503, sentence, { "retry-after": "5" });
  }
  const record = await store.disk.find(key);
  return { ...addressesOf(store.publicUrl, key), fileHash: "", serverData: record?.serverData ?? null };
}
