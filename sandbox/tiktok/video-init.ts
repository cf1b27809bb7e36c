import { z } from "zod";
import { authorizeCall } from "./bearer.ts";
import { readJson } from "./body.ts";
import type { Call } from "./call.ts";
import { type Creator, interactionsOf } from "./creators.ts";
import { checkDirect, noteBrokenManners } from "./direct-rules.ts";
import type { Reply } from "./reply.ts";
import { textOf } from "./text-of.ts";
import { checkSource, startVideo, VideoSource } from "./video-source.ts";

const CAPTION_UNITS_MAX = 2200;

const PostInfo = z.object({
  privacy_level: z.string().optional(),
  title: textOf(CAPTION_UNITS_MAX),
  disable_comment: z.boolean().default(false),
  disable_duet: z.boolean().default(false),
  disable_stitch: z.boolean().default(false),
  brand_content_toggle: z.boolean().default(false),
  brand_organic_toggle: z.boolean().default(false),
  is_aigc: z.boolean().default(false),
  // Missing or invalid means the first frame.
  video_cover_timestamp_ms: z.int32().min(0).catch(0),
});
type PostInfo = z.output<typeof PostInfo>;

const InitInput = z.object({ post_info: PostInfo, source_info: VideoSource });

export async function initVideo(call: Call): Promise<Reply> {
  const caller = await authorizeCall(call, ["video.publish"]);
  const { post_info: info, source_info: source } = await readJson(call, InitInput, "invalid_param");
  checkSource(call, source);
  const privacyLevel = checkDirect(call, caller.creator, info);
  noteBrokenManners(call, caller.creator, info);
  const settings = { ...settingsOf(caller.creator, info), privacyLevel };
  return await startVideo(call, caller, { delivery: "direct", source, settings });
}

/** What the creator switched off stays off, whatever the request says. */
function settingsOf(creator: Creator, info: PostInfo) {
  const allowed = interactionsOf(creator);
  return {
    title: info.title,
    caption: info.title,
    allowComment: Number(allowed.comment && !info.disable_comment),
    allowDuet: Number(allowed.duet && !info.disable_duet),
    allowStitch: Number(allowed.stitch && !info.disable_stitch),
    isBrandContent: Number(info.brand_content_toggle),
    isBrandOrganic: Number(info.brand_organic_toggle),
    isAigc: Number(info.is_aigc),
    coverMs: info.video_cover_timestamp_ms,
  };
}
