/** Where TikTok gets a video: sent in chunks to its upload URL, or fetched by itself from an address verified for the app. */
export type VideoSource =
  | { type: "upload"; sizeBytes: number; chunkSizeBytes: number; chunkCount: number }
  | { type: "pull"; url: string };

export function toSourceInfo(source: VideoSource) {
  if (source.type === "pull") return { source: "PULL_FROM_URL", video_url: source.url };
  return {
    source: "FILE_UPLOAD",
    video_size: source.sizeBytes,
    chunk_size: source.chunkSizeBytes,
    total_chunk_count: source.chunkCount,
  };
}
