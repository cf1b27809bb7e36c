import { z } from "zod";
import { WideId } from "./json";

const LIST_MAX = 100;
const text = z
  .string()
  .nullish()
  .transform((value) => value || null);
const count = z.coerce.number().int().nonnegative();

/** What TikTok answers, and our spelling of it: its own names stop here. */
export const CreatorInfo = z
  .object({
    creator_avatar_url: text,
    creator_username: z.string(),
    creator_nickname: z.string(),
    privacy_level_options: z.array(z.string()).max(LIST_MAX),
    comment_disabled: z.boolean(),
    duet_disabled: z.boolean(),
    stitch_disabled: z.boolean(),
    max_video_post_duration_sec: z.number().int().positive(),
  })
  .transform((wire) => ({
    username: wire.creator_username,
    nickname: wire.creator_nickname,
    avatarUrl: wire.creator_avatar_url,
    privacyLevelOptions: wire.privacy_level_options,
    isCommentDisabled: wire.comment_disabled,
    isDuetDisabled: wire.duet_disabled,
    isStitchDisabled: wire.stitch_disabled,
    maxVideoDurationSeconds: wire.max_video_post_duration_sec,
  }));
export type CreatorInfo = z.output<typeof CreatorInfo>;

/** `uploadUrl` is a secret: its query carries the right to upload. */
export const StartedPost = z
  .object({ publish_id: z.string().min(1).max(256), upload_url: z.url().max(4096) })
  .transform((wire) => ({ publishId: wire.publish_id, uploadUrl: wire.upload_url }));
export type StartedPost = z.output<typeof StartedPost>;

const statuses: Record<string, "uploading" | "in inbox" | "published" | "failed"> = {
  PROCESSING_UPLOAD: "uploading",
  SEND_TO_USER_INBOX: "in inbox",
  PUBLISH_COMPLETE: "published",
  FAILED: "failed",
};

/** A status TikTok did not have before counts as processing. `postIds` stays empty for posts that are not public. */
export const PublishStatus = z
  .object({
    status: z.string(),
    fail_reason: text,
    publicaly_available_post_id: z.array(WideId).max(LIST_MAX).nullish(),
    uploaded_bytes: count.nullish(),
  })
  .transform((wire) => ({
    status: statuses[wire.status] ?? ("processing" as const),
    failReason: wire.fail_reason,
    postIds: wire.publicaly_available_post_id ?? [],
    uploadedBytes: wire.uploaded_bytes ?? null,
  }));
export type PublishStatus = z.output<typeof PublishStatus>;

export const UserInfo = z.object({
  user: z.object({
    open_id: z.string().nullish(),
    avatar_url: text,
    display_name: text,
    username: text,
  }),
});

export function toUserInfo({ user }: z.output<typeof UserInfo>) {
  return {
    openId: user.open_id ?? null,
    avatarUrl: user.avatar_url,
    displayName: user.display_name,
    username: user.username,
  };
}
export type UserInfo = ReturnType<typeof toUserInfo>;

const Video = z
  .object({
    id: WideId,
    create_time: count,
    title: text,
    video_description: text,
    duration: count.nullish(),
    share_url: text,
    cover_image_url: text,
  })
  .transform((wire) => ({
    id: wire.id,
    createdAt: new Date(wire.create_time * 1000),
    title: wire.title ?? wire.video_description,
    durationSeconds: wire.duration ?? null,
    shareUrl: wire.share_url,
    coverUrl: wire.cover_image_url,
  }));

export const VideoList = z
  .object({
    videos: z.array(Video).max(LIST_MAX).nullish(),
    cursor: WideId.nullish(),
    has_more: z.boolean().nullish(),
  })
  .transform((wire) => ({
    videos: wire.videos ?? [],
    nextCursor: wire.has_more ? (wire.cursor ?? null) : null,
  }));
export type VideoList = z.output<typeof VideoList>;
