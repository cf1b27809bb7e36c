import "server-only";
import { AppError } from "@/lib/errors";
import type { OutsideStream } from "@/lib/guarded-fetch";
import { StorageError } from "@/lib/storage";
import { restartImport } from "./announce-import";
import { claimImport, failImport, type ImportRow, touchImport } from "./import-state";
import { describeAnswer, importing, Unusable } from "./import-words";
import { openAddress } from "./open-address";
import { getStorage } from "./storage";

/** One step of a download that can go on in the middle; any other has to be through in one go. */
const PART_TIME_MS = 40_000;
const WHOLE_TIME_MS = 9 * 60_000;
/** In a whole part: less is no download that ends today. */
const PART_BYTES_MIN = 320_000;
/** What brings less before it breaks off is tried again after a while, not at once. */
const PROGRESS_BYTES_MIN = 65_536;
const TOUCH_EVERY_MS = 1000;
const RESTARTS_MAX = 3;

export type FetchOutcome = "more" | "again" | "stored" | "failed" | "gone";

interface Limits {
  partTimeMs?: number;
  silenceMs?: number;
}

/** From the outside into the store for a while. `more`: call again. `again`: it has to be inspected anew. */
export async function fetchImport(
  importId: string,
  runId: string,
  limits: Limits = {},
): Promise<FetchOutcome> {
  const row = await claimImport(importId, runId);
  if (!row) return "gone";
  if (!row.uploadAddress) return "again";
  try {
    return await importing(row.host, () => fetchPart(row, row.uploadAddress ?? "", limits));
  } catch (error) {
    if (error instanceof StorageError && error.kind === "gone") return startAgain(row);
    // The last part's bytes were still on their way when the store was asked how far it is.
    if (error instanceof StorageError && error.code === "http_416") return "more";
    if (!(error instanceof Unusable)) throw error;
    await failImport(importId, runId, error.message);
    return "failed";
  }
}

async function fetchPart(row: ImportRow, uploadAddress: string, limits: Limits): Promise<FetchOutcome> {
  const storage = getStorage(row.storage ?? "local");
  const offset = await storage.findSentBytes(uploadAddress);
  const part = createPart(row, offset, limits.partTimeMs);
  try {
    const source = part.restBytes > 0 ? await openAt(row, offset, part.signal, limits.silenceMs) : null;
    if (source === "changed") return startAgain(row);
    const chunks = source ? part.watch(source) : nothing();
    await storage.sendRest(uploadAddress, {
      offset,
      restBytes: part.restBytes,
      chunks,
      signal: part.signal,
    });
    return (await touchImport(row, { receivedBytes: row.totalBytes ?? 0 })) ? "stored" : "gone";
  } catch (error) {
    return part.judge(error);
  } finally {
    part.end();
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** `changed`: what lies there is not what was begun, or cannot be had from the middle. */
async function openAt(
  row: ImportRow,
  offset: number,
  signal: AbortSignal,
  silenceMs?: number,
): Promise<OutsideStream | "changed"> {
  if (offset > 0 && !row.validator) return "changed";
  const headers: Record<string, string> =
    offset > 0 ? { range: `bytes=${offset}-`, "if-range": row.validator ?? "" } : {};
  const answer = await openAddress(row.address, { headers, signal, ...(silenceMs && { silenceMs }) });
  if (offset === 0 && answer.status === 200) {
    const stated = answer.headers["content-length"];
    if (stated === undefined || Number(stated) === row.totalBytes) return answer;
  }
  const expected = `bytes ${offset}-${(row.totalBytes ?? 0) - 1}/${row.totalBytes}`;
  if (offset > 0 && answer.status === 206 && answer.headers["content-range"] === expected) return answer;
  answer.close();
  if ([200, 206, 416].includes(answer.status)) return "changed";
  throw describeAnswer(row.host, answer.status);
}

async function startAgain(row: ImportRow): Promise<FetchOutcome> {
  if (row.restarts >= RESTARTS_MAX) {
    const problem = `${row.host} sends another file each time it is asked, or breaks off each time.`;
    await failImport(row.id, row.runId ?? "", problem);
    return "failed";
  }
  return (await restartImport(row)) ? "again" : "gone";
}

/** One part: it counts, tells the row, and knows why it ended. */
function createPart(row: ImportRow, offset: number, partTimeMs?: number) {
  const restBytes = (row.totalBytes ?? 0) - offset;
  const canGoOn = row.validator !== null;
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), partTimeMs ?? (canGoOn ? PART_TIME_MS : WHOLE_TIME_MS));
  let [receivedBytes, touchedAt] = [0, 0];
  let [isCalledOff, sourceError]: [boolean, unknown] = [false, null];
  return {
    restBytes,
    signal: over.signal,
    end: () => clearTimeout(timer),
    async *watch(source: OutsideStream): AsyncGenerator<Uint8Array> {
      try {
        for await (const chunk of source.body) {
          receivedBytes += chunk.byteLength;
          if (receivedBytes > restBytes) throw new Unusable(`${row.host} sends more than it said.`);
          yield chunk;
          if (Date.now() - touchedAt < TOUCH_EVERY_MS) continue;
          touchedAt = Date.now();
          isCalledOff = !(await touchImport(row, { receivedBytes: offset + receivedBytes }));
          if (isCalledOff) throw new Error("The import was called off.");
        }
        if (receivedBytes < restBytes) throw new AppError("unavailable", `${row.host} broke off.`);
      } catch (error) {
        sourceError = error;
        throw error;
      }
    },
    /** What broke off with bytes to show for it goes on; what brought none is for the step to try again. */
    judge(error: unknown): FetchOutcome {
      if (isCalledOff) return "gone";
      if (sourceError instanceof Unusable) throw sourceError;
      if (over.signal.aborted && !canGoOn) {
        throw new Unusable(
          `${row.host} takes too long, and does not let a download go on where it stopped. Download the file, then upload it here.`,
        );
      }
      if (over.signal.aborted && receivedBytes < PART_BYTES_MIN) {
        throw new Unusable(`${row.host} sends too slowly to wait for.`);
      }
      if (receivedBytes >= PROGRESS_BYTES_MIN && canGoOn && !(error instanceof StorageError)) return "more";
      throw sourceError ?? error;
    },
  };
}
