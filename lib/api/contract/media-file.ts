import { z } from "zod";

export const mediaStates = ["fetching", "checking", "ready", "rejected", "removed"] as const;

const instant = z.iso.datetime({ offset: true });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "Give 64 characters of lower-case hexadecimal.");

export const MediaProgress = z
  .strictObject({
    received_bytes: z.int(),
    total_bytes: z.int().nullable().meta({ description: "Null until the server was asked." }),
    percent: z.int().min(0).max(100).nullable(),
    restarts: z
      .int()
      .meta({ description: "How often it had to begin anew, since another file lay there by then." }),
  })
  .meta({ id: "MediaProgress", description: "How far the fetching of a file is." });

const PreparedPhoto = z
  .strictObject({
    content_type: z.enum(["image/jpeg", "image/webp"]),
    size_bytes: z.int(),
    width: z.int(),
    height: z.int(),
    sha256,
    changes: z.array(z.string()).meta({ description: "What was done to the original, in words." }),
  })
  .meta({ id: "PreparedPhoto", description: "The picture that TikTok gets of a photo." });

export const Media = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(["video", "photo"]).meta({
      description: "Guessed by the name while nothing of the file is known; what its first bytes say counts.",
    }),
    name: z.string().meta({ example: "launch.mp4" }),
    content_type: z.string().meta({ example: "video/mp4" }),
    size_bytes: z.int().nullable().meta({ description: "Null until it is known." }),
    status: z.enum(mediaStates).meta({
      description:
        "`fetching`: on its way, from an address or from you. `checking`: here, and looked at. `ready`: it can be posted. `rejected`: it cannot, and `problem` says why. `removed`: the workspace keeps files no longer than this; facts stay.",
    }),
    problem: z
      .string()
      .nullable()
      .meta({ description: "Why it cannot be posted, and what to do, in a sentence." }),
    progress: MediaProgress.nullable().meta({ description: "Of files that are fetched from an address." }),
    duration_ms: z.int().nullable(),
    width: z.int().nullable().meta({ description: "As it is shown, turned upright." }),
    height: z.int().nullable(),
    rotation: z.int().nullable(),
    frames_per_second: z.number().nullable(),
    is_hdr: z.boolean().nullable(),
    container: z.string().nullable().meta({ example: "MP4" }),
    video_codec: z.string().nullable().meta({ example: "H.264" }),
    audio_codec: z.string().nullable().meta({ example: "AAC" }),
    audio_channels: z.int().nullable(),
    audio_sample_rate: z.int().nullable(),
    sha256: sha256.nullable().meta({ description: "Of the file as it was sent, once it was read." }),
    prepared: PreparedPhoto.nullable(),
    use_count: z.int().meta({ description: "Posts that hold it, canceled ones left out." }),
    last_used_at: instant.nullable(),
    remove_at: instant
      .nullable()
      .meta({ description: "When the workspace's retention removes the file; null when it does not." }),
    created_at: instant,
  })
  .meta({ id: "Media", description: "A video or photo of the workspace's library." });
export type MediaResource = z.input<typeof Media>;

export const MediaUpload = z
  .strictObject({
    url: z.url().meta({ description: "Signed, for this file alone. Whoever has it can send the file." }),
    method: z.literal("PUT"),
    content_type: z.literal("multipart/form-data"),
    field: z
      .literal("file")
      .meta({ description: "The name of the form's only part, which holds the bytes." }),
    expires_at: instant.meta({ description: "Until then a broken upload can go on." }),
    resume: z
      .strictObject({
        method: z.literal("HEAD"),
        offset_header: z.literal("x-ut-range-start"),
        range_header: z.literal("Range: bytes={offset}-"),
      })
      .meta({
        description:
          "HEAD on the same address answers with the header that says how many bytes are there. PUT the rest with this Range; the part then holds the rest alone.",
      }),
  })
  .meta({ id: "MediaUpload", description: "Where to send the bytes: straight to the store." });

const MediaFit = z
  .strictObject({
    account: z.strictObject({ id: z.uuid(), username: z.string(), display_name: z.string() }),
    fit: z.enum(["fits", "draft_only", "too_long", "length_unknown", "not_granted", "reconnect"]),
    max_duration_seconds: z
      .int()
      .nullable()
      .meta({ description: "The longest video that TikTok takes of this account, as it said last." }),
    detail: z.string(),
  })
  .meta({ id: "MediaFit" });

export const MediaProbe = z
  .strictObject({
    media: Media,
    can_be_posted: z.boolean().meta({ description: "TikTok takes it, on at least one account of the key." }),
    problems: z.array(z.string()).meta({ description: "What TikTok would refuse about the file itself." }),
    accounts: z
      .array(MediaFit)
      .meta({ description: "Of each account that the key sees, whether it may post a file like this." }),
  })
  .meta({ id: "MediaProbe", description: "What TikTok would say." });
