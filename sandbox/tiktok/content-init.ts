import { z } from "zod";
import { authorizeCall, type Caller, requireScope } from "./bearer.ts";
import { readJson } from "./body.ts";
import type { Call } from "./call.ts";
import { interactionsOf } from "./creators.ts";
import { checkDirect, checkDraft, noteBrokenManners } from "./direct-rules.ts";
import { recordViolation } from "./journal.ts";
import { envelope, Refusal, type Reply } from "./reply.ts";
import type { Scope } from "./scopes.ts";
import { checkOwnership, startPull } from "./start-task.ts";
import { textOf } from "./text-of.ts";

const TITLE_UNITS_MAX = 90;
const DESCRIPTION_UNITS_MAX = 4000;
const PHOTOS_MAX = 35;

const PostInfo = z.looseObject({
  title: textOf(TITLE_UNITS_MAX),
  description: textOf(DESCRIPTION_UNITS_MAX),
  privacy_level: z.string().optional(),
  disable_comment: z.boolean().default(false),
  auto_add_music: z.boolean().default(false),
  brand_content_toggle: z.boolean().default(false),
  brand_organic_toggle: z.boolean().default(false),
});

const InitInput = z.object({
  media_type: z.literal("PHOTO"),
  post_mode: z.enum(["DIRECT_POST", "MEDIA_UPLOAD"]),
  is_aigc: z.boolean().default(false),
  post_info: PostInfo,
  source_info: z
    .object({
      source: z.literal("PULL_FROM_URL"),
      photo_images: z.array(z.string().min(1)).min(1).max(PHOTOS_MAX),
      photo_cover_index: z.int().min(0),
    })
    .refine(({ photo_images, photo_cover_index }) => photo_cover_index < photo_images.length, {
      message: "It counts from zero and is below the number of photos.",
      path: ["photo_cover_index"],
    }),
});
type InitInput = z.output<typeof InitInput>;

/** Fields that a client brings along from videos; photos do without them. */
const FOREIGN_FIELDS = ["disable_duet", "disable_stitch", "is_aigc", "video_cover_timestamp_ms"];

const SCOPES: Record<InitInput["post_mode"], Scope> = {
  DIRECT_POST: "video.publish",
  MEDIA_UPLOAD: "video.upload",
};

export async function initContent(call: Call): Promise<Reply> {
  const caller = await authorizeCall(call, Object.values(SCOPES));
  const input = await readJson(call, InitInput, "invalid_param");
  requireScope(caller, SCOPES[input.post_mode]);
  const { photo_images: urls, photo_cover_index: photoCoverIndex } = input.source_info;
  checkOwnership(call, urls);
  const isDirect = input.post_mode === "DIRECT_POST";
  const chosen = isDirect ? settleDirect(call, caller, input) : settleDraft(call, caller);
  for (const field of FOREIGN_FIELDS) {
    if (field in input.post_info) recordViolation(call, `post_info has no ${field} for photos.`);
  }
  const { title, description } = input.post_info;
  const settings = {
    mediaType: "PHOTO",
    title,
    description,
    caption: [title, description].filter(Boolean).join("\n"),
    photoCoverIndex,
    isAigc: Number(input.is_aigc),
    allowDuet: 0,
    allowStitch: 0,
    ...chosen,
  };
  const delivery = isDirect ? "direct" : "inbox";
  return envelope(startPull(call, caller, { prefix: "p_pub_url~v2", delivery, settings, urls }));
}

function settleDirect(call: Call, { creator }: Caller, { post_info: info }: InitInput) {
  const { privacy_level, disable_comment, brand_content_toggle } = info;
  const rules = { privacy_level, disable_comment, brand_content_toggle };
  const privacyLevel = checkDirect(call, creator, rules);
  noteBrokenManners(call, creator, rules);
  return {
    privacyLevel,
    allowComment: Number(interactionsOf(creator).comment && !disable_comment),
    autoAddMusic: Number(info.auto_add_music),
    isBrandContent: Number(brand_content_toggle),
    isBrandOrganic: Number(info.brand_organic_toggle),
  };
}

/** Who may see it, music and the rest are chosen in the app, so what the request says of them is passed over. */
function settleDraft(call: Call, { creator }: Caller) {
  checkDraft(call, creator);
  if (creator.isAppOld) {
    const sentence = "Drafts of photos need the creator's TikTok app at 31.8 or newer.";
    throw new Refusal(400, "app_version_check_failed", sentence);
  }
  return {};
}
