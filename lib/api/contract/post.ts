import { z } from "zod";
import type { PostStatus } from "@/lib/posts/states";

/** As programs read them; what a person reads on screen stands in lib/posts/states.ts. */
export const apiStatuses = [
  "draft",
  "waiting_for_media",
  "awaiting_approval",
  "scheduled",
  "preparing",
  "uploading",
  "processing",
  "in_review",
  "published",
  "in_inbox",
  "failed",
  "needs_attention",
  "outcome_unknown",
  "canceled",
] as const;
export type ApiStatus = (typeof apiStatuses)[number];

/** A draft that a program's wish waits for is told apart from one that waits for a person. */
export function toApiStatus(status: PostStatus, waitsForMedia: boolean): ApiStatus {
  if (status === "draft" && waitsForMedia) return "waiting_for_media";
  return status.replaceAll(" ", "_") as ApiStatus;
}

export const privacyLevels = [
  "PUBLIC_TO_EVERYONE",
  "MUTUAL_FOLLOW_FRIENDS",
  "FOLLOWER_OF_CREATOR",
  "SELF_ONLY",
] as const;

const instant = z.iso.datetime({ offset: true });

export const PublishTime = z
  .strictObject({
    utc: instant.meta({ description: "The instant, in UTC.", example: "2027-04-15T14:00:00Z" }),
    local: z.string().meta({ description: "The clock in that zone.", example: "2027-04-15T16:00" }),
    timezone: z.string().meta({ description: "IANA zone.", example: "Europe/Paris" }),
    note: z
      .strictObject({ kind: z.enum(["gap", "overlap", "late"]), detail: z.string() })
      .nullable()
      .meta({ description: "What a clock change did to the time that was asked for." }),
  })
  .meta({ id: "PublishTime", description: "When a post goes out, as it was understood." });

export type PublishTimeResource = z.input<typeof PublishTime>;

export const PostTikTok = z
  .strictObject({
    delivery: z.enum(["direct", "inbox"]),
    title: z.string().meta({ description: "Of photo posts alone." }),
    privacy_level: z.enum(privacyLevels).nullable(),
    allow_comment: z.boolean(),
    allow_duet: z.boolean(),
    allow_stitch: z.boolean(),
    discloses_promotion: z.boolean(),
    is_your_brand: z.boolean(),
    is_branded_content: z.boolean(),
    is_ai_generated: z.boolean(),
    auto_add_music: z.boolean(),
    cover_timestamp_ms: z.int(),
    photo_cover_index: z.int(),
  })
  .meta({ id: "PostTikTok", description: "What TikTok is told beside the content." });

export const PostMedium = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(["video", "photo"]),
    name: z.string(),
    status: z.enum(["fetching", "checking", "ready", "rejected", "removed"]),
    problem: z.string().nullable(),
  })
  .meta({ id: "PostMedium" });

export const Post = z
  .strictObject({
    id: z.uuid(),
    external_id: z.string().nullable(),
    status: z.enum(apiStatuses),
    status_reason: z.string().nullable(),
    account: z.strictObject({ id: z.uuid(), username: z.string(), display_name: z.string() }),
    test: z.boolean().meta({ description: "On an account of the sandbox TikTok." }),
    content: z.string(),
    media: z.array(PostMedium),
    tiktok: PostTikTok,
    publish_at: PublishTime.nullable(),
    published_at: instant.nullable(),
    url: z.string().nullable().meta({ description: "Where it can be watched, once TikTok gave an id." }),
    tiktok_post_id: z
      .string()
      .nullable()
      .meta({ description: "As text: it has more digits than a number holds." }),
    group_id: z.uuid().nullable().meta({ description: "Posts that were made together share it." }),
    labels: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
    api_key_id: z
      .uuid()
      .nullable()
      .meta({ description: "The key that made it; null where a person did in the dashboard." }),
    revision: z.int().meta({ description: "Grows with every change; the ETag is made of it." }),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "Post", description: "One post of one account." });
export type PostResource = z.input<typeof Post>;
