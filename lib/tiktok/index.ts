export * from "./chunk-plan";
export { createTikTokClient, type TikTokClient, type TikTokClientOptions } from "./client";
export { TikTokError, type TikTokErrorKind, toTikTokError } from "./errors";
export { describeFailReason } from "./fail-reasons";
export { createTikTokAuth, type TikTokAuth, type TikTokAuthOptions, type Tokens } from "./oauth";
export type { CreatorInfo, PublishStatus, StartedPost, UserInfo, VideoList } from "./shapes";
export { type Chunk, type ChunkAnswer, checkUploadUrl, uploadChunk } from "./upload";
export type { VideoPost } from "./video-post";
