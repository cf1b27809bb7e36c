import { z } from "zod";
import { GROUP_POSTS_MAX } from "@/lib/compositions/rules";
import { PHOTO_DESCRIPTION_UTF16_MAX, PHOTO_TITLE_UTF16_MAX, PHOTOS_MAX } from "@/lib/posts/rules";
import { isTimeZone } from "@/lib/posts/zones";
import { LATE_MINUTES_MAX } from "@/lib/workspaces/rules";
import { privacyLevels } from "./post";
import { describeAlias, postAliases, tiktokAliases } from "./post-aliases";

export const EXTERNAL_ID_MAX = 200;
const ADDRESS_MAX = 2000;
const PROFILE_MAX = 100;
const NAME_MAX = 200;
const COVER_MS_MAX = 3_600_000;
const TIME_MAX = 40;

/** Counted as TikTok counts: in UTF-16 units. Half a pair of surrogates and a NUL are what no database takes. */
const text = (what: string, max: number) =>
  z
    .string()
    .max(max)
    .refine(
      ({ length }) => length <= max,
      `The ${what} may have ${max} characters, an emoji counting as two.`,
    )
    .refine(
      (words) => words.isWellFormed() && !words.includes("\0"),
      `The ${what} holds characters that are none.`,
    );

const alias = (aliases: typeof postAliases | typeof tiktokAliases, name: string) => {
  const found = (aliases as Record<string, Parameters<typeof describeAlias>[0]>)[name];
  if (!found) throw new Error(`${name} is no alias.`);
  return { description: describeAlias(found) };
};
const ofPost = (name: keyof typeof postAliases) => alias(postAliases, name);
const ofTikTok = (name: keyof typeof tiktokAliases) => alias(tiktokAliases, name);

const flag = (description: string) => z.boolean().optional().meta({ description });

export const TikTokFields = z
  .strictObject({
    delivery: z.enum(["direct", "inbox"]).optional().meta({
      description:
        "`direct` publishes. `inbox` sends a draft that the creator finishes in the TikTok app. Left out, `direct`.",
    }),
    title: text("title", PHOTO_TITLE_UTF16_MAX).optional().meta({ description: "Of photo posts." }),
    privacy_level: z.enum(privacyLevels).optional().meta({
      description: "Who can see it. Never filled in for you: state it, or name a `posting_profile`.",
    }),
    allow_comment: flag("Stated for whatever is published."),
    allow_duet: flag("Stated for videos that are published."),
    allow_stitch: flag("Stated for videos that are published."),
    discloses_promotion: flag("It promotes something. Implied by the two below."),
    is_your_brand: flag("It promotes the creator's own business: “Promotional content”."),
    is_branded_content: flag("Somebody else paid for it: “Paid partnership”."),
    is_ai_generated: flag("Made with AI."),
    auto_add_music: flag("Of photo posts: TikTok picks the music."),
    cover_timestamp_ms: z
      .int()
      .min(0)
      .max(COVER_MS_MAX)
      .optional()
      .meta({ description: "Of a video: the frame that is its cover." }),
    photo_cover_index: z
      .int()
      .min(0)
      .max(PHOTOS_MAX - 1)
      .optional()
      .meta({ description: "Of photo posts: which photo is the cover, counted from 0." }),
    disable_comment: z.boolean().optional().meta(ofTikTok("disable_comment")),
    disable_duet: z.boolean().optional().meta(ofTikTok("disable_duet")),
    disable_stitch: z.boolean().optional().meta(ofTikTok("disable_stitch")),
    brand_organic_toggle: z.boolean().optional().meta(ofTikTok("brand_organic_toggle")),
    brand_content_toggle: z.boolean().optional().meta(ofTikTok("brand_content_toggle")),
    is_aigc: z.boolean().optional().meta(ofTikTok("is_aigc")),
    video_cover_timestamp_ms: z
      .int()
      .min(0)
      .max(COVER_MS_MAX)
      .optional()
      .meta(ofTikTok("video_cover_timestamp_ms")),
  })
  .meta({ id: "TikTokFields", description: "What TikTok is told beside the content." });

const content = text("content", PHOTO_DESCRIPTION_UTF16_MAX);
const mediaId = z.uuid("A file's id is a UUID.");
const address = z.string().trim().max(ADDRESS_MAX);
const time = z.string().max(TIME_MAX).nullable();
const some = <Item extends z.ZodType>(item: Item, max: number) =>
  z
    .array(item)
    .min(1)
    .max(max)
    .refine((items) => new Set(items).size === items.length, "Each stands here once.");

/** What a post is made of and changed by. */
const shared = {
  content: content
    .optional()
    .meta({ description: "A video's caption, a photo post's description, with #hashtags and @mentions." }),
  caption: content.optional().meta(ofPost("caption")),
  media_urls: some(address, PHOTOS_MAX).optional().meta({
    description: "Where Cuepost fetches the video, or the photos in their order. The post waits for them.",
  }),
  media_url: address
    .optional()
    .meta({ ...ofPost("media_url"), example: "https://cdn.example.com/video.mp4" }),
  media_ids: some(mediaId, PHOTOS_MAX)
    .optional()
    .meta({ description: "Files of the library: one video, or photos in their order." }),
  media_id: mediaId.optional().meta(ofPost("media_id")),
  publish_at: time.optional().meta({
    description:
      "RFC 3339 with `Z` or an offset, or a local time without one beside `timezone`; to the minute, seconds count up. `queue` is the next free place of the account's queue. Left out, the post is a draft.",
    example: "2027-04-15T14:00:00Z",
  }),
  scheduled_for: time.optional().meta(ofPost("scheduled_for")),
  timezone: z
    .string()
    .max(64)
    .refine(isTimeZone, "This is no IANA time zone, like Europe/Paris.")
    .optional()
    .meta({
      description:
        "IANA zone of a local `publish_at`, and of the clock that answers tell. Left out, the workspace's.",
      example: "Europe/Paris",
    }),
  publish_now: z.boolean().optional().meta({ description: "Goes out as soon as its files are there." }),
  add_to_queue: z.boolean().optional().meta({ description: 'The same as `publish_at: "queue"`.' }),
  posting_profile: z.string().trim().min(1).max(PROFILE_MAX).optional().meta({
    description:
      "Id or name of a profile of the account, in which a person agreed to privacy, interactions and labels in the dashboard.",
  }),
  ask_approval: z
    .boolean()
    .optional()
    .meta({ description: "It goes out only once somebody has approved it, whatever the account asks for." }),
  late_minutes_max: z
    .int()
    .min(0)
    .max(LATE_MINUTES_MAX)
    .nullable()
    .optional()
    .meta({ description: "How late it may still go out by itself. Left out, the workspace's rule." }),
  consent: z
    .strictObject({
      accepted_by: text("name", NAME_MAX).min(1),
      accepted_at: z.iso.datetime({ offset: true }),
    })
    .optional()
    .meta({
      description: "Who agreed to this post on your side, and when: written into its record as you say it.",
    }),
  tiktok: TikTokFields.optional(),
};

export const CreatePost = z
  .strictObject({
    platforms: some(z.enum(["tiktok"], "Cuepost posts to TikTok alone."), 1)
      .optional()
      .meta({ description: "Only `tiktok`, which goes without saying." }),
    account_ids: some(z.uuid("An account's id is a UUID."), GROUP_POSTS_MAX).optional().meta({
      description: "One post for each, all or none. Left out where the key sees one account.",
    }),
    account_id: z.uuid("An account's id is a UUID.").optional().meta(ofPost("account_id")),
    external_id: text("external_id", EXTERNAL_ID_MAX)
      .min(1)
      .optional()
      .meta({ description: "Your own name for the post: once in a workspace, for good." }),
    ...shared,
  })
  .meta({ id: "CreatePost", description: "What a post is, where it goes, and when." });
export type CreatePost = z.output<typeof CreatePost>;

export const PatchPost = z
  .strictObject({
    account_id: z
      .uuid("An account's id is a UUID.")
      .optional()
      .meta({ description: "To another account: privacy and interactions are stated anew." }),
    ...shared,
  })
  .meta({ id: "PatchPost", description: "What becomes another; all else stays as it is." });
export type PatchPost = z.output<typeof PatchPost>;
