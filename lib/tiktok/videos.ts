import { z } from "zod";
import { count, counter, LIST_MAX, moment, text, WideId } from "./json";

/** TikTok's own limit for a page of video/list and for the ids of video/query. */
export const VIDEOS_PER_CALL_MAX = 20;

export const videoFields = [
  "id",
  "create_time",
  "title",
  "video_description",
  "duration",
  "share_url",
  "cover_image_url",
  "like_count",
  "comment_count",
  "share_count",
  "view_count",
] as const;

export const Video = z
  .object({
    id: WideId,
    create_time: moment,
    title: text,
    video_description: text,
    duration: count.nullish(),
    share_url: text,
    cover_image_url: text,
    like_count: counter,
    comment_count: counter,
    share_count: counter,
    view_count: counter,
  })
  .transform((wire) => ({
    id: wire.id,
    createdAt: wire.create_time,
    title: wire.title ?? wire.video_description,
    durationSeconds: wire.duration ?? null,
    shareUrl: wire.share_url,
    coverUrl: wire.cover_image_url,
    likeCount: wire.like_count,
    commentCount: wire.comment_count,
    shareCount: wire.share_count,
    viewCount: wire.view_count,
  }));
export type Video = z.output<typeof Video>;

const List = z.array(Video).max(LIST_MAX).nullish();

export const Videos = z.object({ videos: List }).transform((wire): Video[] => wire.videos ?? []);

export const VideoList = z
  .object({ videos: List, cursor: WideId.nullish(), has_more: z.boolean().nullish() })
  .transform((wire) => ({
    videos: wire.videos ?? [],
    nextCursor: wire.has_more ? (wire.cursor ?? null) : null,
  }));
export type VideoList = z.output<typeof VideoList>;
