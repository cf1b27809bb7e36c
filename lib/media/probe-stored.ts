import "server-only";
import { ALL_FORMATS, CustomSource, EncodedPacketSink, Input } from "mediabunny";
import { READ_MAX_BYTES, type Storage, StorageError } from "@/lib/storage";
import { noFacts, readVideoFacts } from "./input";
import type { VideoFacts } from "./types";

/** A well-made file needs a few megabytes at most; one without an index would have us read all of it. */
const PROBE_READ_BYTES_MAX = 256_000_000;
const CACHE_BYTES_MAX = 16_000_000;

/** Bytes that no parser understands are a fact about the file; a store that does not answer is not. */
export async function probeStored(storage: Storage, key: string, sizeBytes: number): Promise<VideoFacts> {
  let leftBytes = PROBE_READ_BYTES_MAX;
  const source = new CustomSource({
    maxCacheSize: CACHE_BYTES_MAX,
    getSize: () => sizeBytes,
    read: (start, end) => {
      leftBytes -= end - start;
      if (leftBytes < 0) throw new Error("Reading on would mean to read all of the file.");
      return readPieces(storage, key, start, end);
    },
  });
  const input = new Input({ source, formats: ALL_FORMATS });
  try {
    return await readVideoFacts(input, (track) => new EncodedPacketSink(track), sizeBytes);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    return { ...noFacts, sizeBytes };
  } finally {
    input.dispose();
  }
}

async function readPieces(storage: Storage, key: string, start: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - start);
  for (let at = start; at < end; at += READ_MAX_BYTES) {
    const last = Math.min(at + READ_MAX_BYTES, end) - 1;
    bytes.set(await storage.readRange(key, at, last), at - start);
  }
  return bytes;
}
