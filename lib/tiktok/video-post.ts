import { toSourceInfo, type VideoSource } from "./video-source";

/** A direct post as a person decided it. */
export interface VideoPost {
  caption: string;
  privacyLevel: string;
  allowComment: boolean;
  allowDuet: boolean;
  allowStitch: boolean;
  isYourBrand: boolean;
  isBrandedContent: boolean;
  isAiGenerated: boolean;
  coverTimestampMs: number;
  source: VideoSource;
}

/** Every switch is sent: a `disable_*` left out would mean "allowed". */
export function toVideoWire(post: VideoPost) {
  return {
    post_info: {
      title: post.caption,
      privacy_level: post.privacyLevel,
      disable_comment: !post.allowComment,
      disable_duet: !post.allowDuet,
      disable_stitch: !post.allowStitch,
      brand_organic_toggle: post.isYourBrand,
      brand_content_toggle: post.isBrandedContent,
      is_aigc: post.isAiGenerated,
      video_cover_timestamp_ms: post.coverTimestampMs,
    },
    source_info: toSourceInfo(post.source),
  };
}
