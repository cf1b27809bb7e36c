import { type PrivacyName, privacyNames } from "@/lib/intents/input";
import { emptySettings } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";
import { ApiProblem } from "./api-problem";
import { type Conflict, postAliases, readAliases, tiktokAliases } from "./contract/post-aliases";
import type { CreatePost, PatchPost } from "./contract/post-body";

/** A body by the first names of its fields. */
export interface PostFields
  extends Omit<CreatePost, keyof typeof postAliases | "platforms" | "tiktok" | "content"> {
  /** What it states of the post's settings, and nothing else. */
  stated: Partial<PostSettings>;
  /** The names that it used, for pointers. */
  names: Record<string, string>;
  problems: ApiProblem[];
}

const settingOf: Record<string, keyof PostSettings> = {
  delivery: "delivery",
  title: "title",
  privacy_level: "privacyLevel",
  allow_comment: "allowComment",
  allow_duet: "allowDuet",
  allow_stitch: "allowStitch",
  discloses_promotion: "disclosesPromotion",
  is_your_brand: "isYourBrand",
  is_branded_content: "isBrandedContent",
  is_ai_generated: "isAiGenerated",
  auto_add_music: "autoAddMusic",
  cover_timestamp_ms: "coverTimestampMs",
  photo_cover_index: "photoCoverIndex",
};

/** Aliases are resolved here and nowhere else. */
export function readPostFields({ tiktok = {}, ...body }: CreatePost | PatchPost): PostFields {
  const post = readAliases(body, postAliases);
  const told = readAliases(tiktok, tiktokAliases);
  const { content, platforms, ...fields } = post.fields;
  const stated = Object.fromEntries(
    Object.entries(told.fields).map(([name, value]) => [settingOf[name] ?? name, value]),
  ) as Partial<PostSettings>;
  if (typeof content === "string") stated.caption = content;
  const problems = [
    ...post.conflicts.map((conflict) => sayConflict(conflict, "")),
    ...told.conflicts.map((conflict) => sayConflict(conflict, "/tiktok")),
    ...imply(stated),
  ];
  return { ...fields, stated, names: post.sources, problems };
}

/** TikTok's toggles know no third one: whatever is a brand's promotes something. */
function imply(stated: Partial<PostSettings>): ApiProblem[] {
  const isPromotion = stated.isYourBrand === true || stated.isBrandedContent === true;
  if (isPromotion && stated.disclosesPromotion === false) {
    const detail = "It promotes a brand, and discloses no promotion: one of them is not so.";
    return [new ApiProblem("invalid_request", detail, { pointer: "/tiktok/discloses_promotion" })];
  }
  if (isPromotion) stated.disclosesPromotion = true;
  return [];
}

function sayConflict({ names: [one, other] }: Conflict, place: string): ApiProblem {
  const detail = `\`${one}\` and \`${other}\` mean the same, and disagree. Send one of them.`;
  return new ApiProblem("invalid_request", detail, { pointer: `${place}/${other}` });
}

/** What a new post is before anything is agreed to: nothing is chosen for anybody. */
export function settingsOf(stated: Partial<PostSettings>, base: PostSettings = emptySettings): PostSettings {
  return { ...base, ...stated };
}

/** Of these, what was stated about privacy. */
export function statedPrivacy(stated: Partial<PostSettings>): PrivacyName[] {
  return privacyNames.filter((name) => stated[name] !== undefined && stated[name] !== null);
}
