const MB = 1_000_000;
const MIB = 1_048_576;

// The documentation does not say whether its MB are 10^6 or 2^20 bytes, so each bound is read the generous way.
const CHUNK_BYTES_MIN = 5 * MB;
const CHUNK_BYTES_MAX = 64 * MIB;
const LAST_CHUNK_BYTES_MAX = 128 * MIB;
export const VIDEO_BYTES_MAX = 4 * 1024 * MIB;
const CHUNKS_MAX = 1000;

export interface ChunkPlan {
  sizeBytes: number;
  chunkBytes: number;
  chunkCount: number;
}

/** The broken rule as a sentence, or undefined for a good plan. */
export function findPlanFault({ sizeBytes, chunkBytes, chunkCount }: ChunkPlan): string | undefined {
  if (sizeBytes > VIDEO_BYTES_MAX) return "video_size is over 4 GB.";
  if (sizeBytes < CHUNK_BYTES_MIN && (chunkBytes !== sizeBytes || chunkCount !== 1)) {
    return "A video under 5 MB is sent whole: chunk_size = video_size, total_chunk_count = 1.";
  }
  if (chunkBytes > CHUNK_BYTES_MAX) return "chunk_size is over 64 MB.";
  if (sizeBytes >= CHUNK_BYTES_MIN && chunkBytes < CHUNK_BYTES_MIN) return "chunk_size is under 5 MB.";
  if (chunkCount !== Math.floor(sizeBytes / chunkBytes)) {
    return "total_chunk_count must be video_size / chunk_size, rounded down.";
  }
  if (chunkCount < 1 || chunkCount > CHUNKS_MAX) return "total_chunk_count must be 1 to 1000.";
  if (sizeBytes > CHUNK_BYTES_MAX && chunkCount === 1) return "A video over 64 MB needs several chunks.";
  if (sizeBytes - (chunkCount - 1) * chunkBytes > LAST_CHUNK_BYTES_MAX)
    return "The last chunk is over 128 MB.";
  return undefined;
}

/** The only chunk that may come next: sequential, and the last one takes all that remains. */
export function nextChunk({ sizeBytes, chunkBytes, chunkCount }: ChunkPlan, uploadedBytes: number) {
  const index = Math.floor(uploadedBytes / chunkBytes);
  const isLast = index >= chunkCount - 1;
  return { first: uploadedBytes, last: isLast ? sizeBytes - 1 : uploadedBytes + chunkBytes - 1 };
}
