import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { z } from "zod";
import { authorizeCall } from "./bearer.ts";
import { readJson } from "./body.ts";
import type { Call } from "./call.ts";
import { findPlanFault } from "./chunk-plan.ts";
import { type Creator, findPostingBar, interactionsOf, privacyOptions } from "./creators.ts";
import { recordViolation } from "./journal.ts";
import { envelope, Refusal, type Reply, Violation } from "./reply.ts";

const CAPTION_UNITS_MAX = 2200;
const CREATOR_INFO_LIFE_MS = 60 * 60_000;

const PostInfo = z.object({
  privacy_level: z.string().optional(),
  // zod's own max counts characters; TikTok counts UTF-16 units.
  title: z
    .string()
    .refine(({ length }) => length <= CAPTION_UNITS_MAX, `At most ${CAPTION_UNITS_MAX} UTF-16 units.`)
    .default(""),
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

const SourceInfo = z.discriminatedUnion("source", [
  z.object({
    source: z.literal("FILE_UPLOAD"),
    video_size: z.int().positive(),
    chunk_size: z.int().positive(),
    total_chunk_count: z.int().positive(),
  }),
  z.object({ source: z.literal("PULL_FROM_URL"), video_url: z.string().min(1) }),
]);

const InitInput = z.object({ post_info: PostInfo, source_info: SourceInfo });

export async function initVideo(call: Call): Promise<Reply> {
  const { token, creator } = await authorizeCall(call, ["video.publish"]);
  const { post_info: info, source_info: source } = await readJson(call, InitInput, "invalid_param");
  if (source.source === "PULL_FROM_URL") {
    throw new Refusal(400, "invalid_param", "The sandbox takes FILE_UPLOAD only, not PULL_FROM_URL.");
  }
  const plan = {
    sizeBytes: source.video_size,
    chunkBytes: source.chunk_size,
    chunkCount: source.total_chunk_count,
  };
  const planFault = findPlanFault(plan);
  if (planFault) throw new Violation(400, "invalid_param", planFault);
  const privacyLevel = checkPosting(call, creator, info);
  noteBrokenManners(call, creator, info);
  const publishId = `v_pub_file~v2-1.${makeDigits()}`;
  const uploadToken = randomBytes(24).toString("base64url");
  await writeFile(call.store.videoPath(publishId), "", { flag: "wx" });
  call.store.insert("posts", {
    publishId,
    uploadToken,
    clientKey: token.clientKey,
    username: creator.username,
    ...settingsOf(creator, info),
    privacyLevel,
    ...plan,
    initAt: call.config.now(),
  });
  const query = new URLSearchParams({ upload_id: makeDigits(), upload_token: uploadToken });
  return envelope({ publish_id: publishId, upload_url: `${call.origin}/upload/video/?${query}` });
}

function checkPosting(call: Call, creator: Creator, { privacy_level }: PostInfo): string {
  const bar = findPostingBar(call.store, call.config, creator);
  if (bar) throw new Refusal(403, bar, "The creator cannot post through the API at the moment.");
  if (privacy_level === undefined || !privacyOptions(creator).includes(privacy_level)) {
    const sentence = "privacy_level is missing or not among the creator's privacy_level_options.";
    throw new Violation(403, "privacy_level_option_mismatch", sentence);
  }
  return privacy_level;
}

/** Rules that TikTok's audit checks although the API documents no error for them. */
function noteBrokenManners(call: Call, creator: Creator, info: PostInfo): void {
  const allowed = interactionsOf(creator);
  const asked = call.store.one(
    "SELECT 1 FROM tokens WHERE username = ? AND infoAskedAt > ?",
    creator.username,
    call.config.now() - CREATOR_INFO_LIFE_MS,
  );
  if (!asked) recordViolation(call, "video/init came without a creator_info query in the hour before.");
  if (info.brand_content_toggle && info.privacy_level === "SELF_ONLY") {
    recordViolation(call, "Branded content cannot be SELF_ONLY.");
  }
  for (const interaction of ["comment", "duet", "stitch"] as const) {
    if (!allowed[interaction] && !info[`disable_${interaction}`]) {
      recordViolation(call, `The post asks for ${interaction}, which the creator disabled.`);
    }
  }
}

/** What the creator switched off stays off, whatever the request says. */
function settingsOf(creator: Creator, info: PostInfo) {
  const allowed = interactionsOf(creator);
  return {
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

function makeDigits(): string {
  return String(randomBytes(8).readBigUInt64BE() >> 1n).padStart(19, "7");
}
