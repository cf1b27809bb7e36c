import { z } from "zod";
import { withoutAddresses } from "./bound";
import { findKnownCode } from "./error-table";
import { counter, LIST_MAX, text, WideId } from "./json";

/** Every creator may post this long (Media Transfer Guide), so it is safe where TikTok names no number. */
const VIDEO_SECONDS_MAX_FOR_ALL = 180;

/** A switch that TikTok leaves out counts as off: an interaction is never offered on a guess. */
const disabled = z
  .boolean()
  .nullish()
  .transform((value) => value ?? true);

/** What TikTok answers, and our spelling of it: its own names stop here. */
export const CreatorInfo = z
  .object({
    creator_avatar_url: text,
    creator_username: z.string(),
    creator_nickname: z.string(),
    privacy_level_options: z.array(z.string()).max(LIST_MAX),
    comment_disabled: disabled,
    duet_disabled: disabled,
    stitch_disabled: disabled,
    max_video_post_duration_sec: z.number().int().nonnegative().nullish(),
  })
  .transform((wire) => ({
    username: wire.creator_username,
    nickname: wire.creator_nickname,
    avatarUrl: wire.creator_avatar_url,
    privacyLevelOptions: wire.privacy_level_options,
    isCommentDisabled: wire.comment_disabled,
    isDuetDisabled: wire.duet_disabled,
    isStitchDisabled: wire.stitch_disabled,
    maxVideoDurationSeconds: wire.max_video_post_duration_sec || VIDEO_SECONDS_MAX_FOR_ALL,
  }));
export type CreatorInfo = z.output<typeof CreatorInfo>;

/** `uploadUrl` is a secret: its query carries the right to upload. Null when TikTok fetches the file itself. */
export interface StartedPost {
  publishId: string;
  uploadUrl: string | null;
}

const publishId = z.string().min(1).max(256);

export const StartedUpload = z
  .object({ publish_id: publishId, upload_url: z.url().max(4096) })
  .transform((wire): StartedPost => ({ publishId: wire.publish_id, uploadUrl: wire.upload_url }));

export const StartedPull = z
  .object({ publish_id: publishId })
  .transform((wire): StartedPost => ({ publishId: wire.publish_id, uploadUrl: null }));

const statuses = new Map([
  ["PROCESSING_UPLOAD", "uploading"],
  ["PROCESSING_DOWNLOAD", "downloading"],
  ["SEND_TO_USER_INBOX", "in inbox"],
  ["PUBLISH_COMPLETE", "published"],
  ["FAILED", "failed"],
] as const);

const postIds = z
  .union([z.array(WideId).max(LIST_MAX), WideId.transform((id) => [id])])
  .nullish()
  .transform((ids) => ids ?? []);

/** A status TikTok did not have before counts as processing. `postIds` stays empty for posts that are not public. */
export const PublishStatus = z
  .object({
    status: z.string(),
    fail_reason: text,
    publicaly_available_post_id: postIds,
    publicly_available_post_id: postIds,
    uploaded_bytes: counter,
    downloaded_bytes: counter,
  })
  .transform((wire) => ({
    status: findStatus(wire.status) ?? ("processing" as const),
    failReason: wire.fail_reason && (findKnownCode(wire.fail_reason) ?? withoutAddresses(wire.fail_reason)),
    postIds: [...new Set([...wire.publicaly_available_post_id, ...wire.publicly_available_post_id])],
    uploadedBytes: wire.uploaded_bytes,
    downloadedBytes: wire.downloaded_bytes,
  }));
export type PublishStatus = z.output<typeof PublishStatus>;

function findStatus(wire: string) {
  return statuses.get(wire.trim().toUpperCase() as Parameters<typeof statuses.get>[0]);
}

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
