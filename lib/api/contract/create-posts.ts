import { z } from "zod";
import { operation } from "./operation";
import { apiStatuses, Post, PostTikTok, PublishTime } from "./post";
import { CreatePost, PatchPost } from "./post-body";
import { ProblemPart } from "./problem";
import type { ProblemCode } from "./problem-codes";
import { queryBoolean } from "./query";

export const BULK_POSTS_MAX = 100;

export const warningCodes = [
  "awaits_approval",
  "over_daily_limit",
  "close_to_another_post",
  "same_file_again",
  "file_not_seen",
] as const;

export const PostWarning = z
  .strictObject({
    code: z.enum(warningCodes),
    detail: z.string(),
    account_id: z.uuid(),
  })
  .meta({ id: "PostWarning", description: "What stops nothing, and may not be meant." });

export const CreatedPosts = z
  .strictObject({
    post_id: z.uuid().meta({ description: "Of the first account." }),
    status: z.enum(apiStatuses).meta({ description: "Of the first account's post." }),
    publish_at: PublishTime.nullable().meta({
      description: "Null of a draft, and where the queue gives the time.",
    }),
    posts: z.array(Post).meta({ description: "One for each account, in their order." }),
  })
  .meta({ id: "CreatedPosts" });

export const Validation = z
  .strictObject({
    valid: z.boolean(),
    posts: z.array(
      z.strictObject({
        account: z.strictObject({ id: z.uuid(), username: z.string(), display_name: z.string() }),
        status: z.enum(apiStatuses).meta({
          description: "`draft`, `waiting_for_media`, `awaiting_approval` or `scheduled`.",
        }),
        publish_at: PublishTime.nullable(),
        tiktok: PostTikTok,
        agreed_by: z
          .strictObject({ kind: z.enum(["posting profile", "api key", "request"]), name: z.string() })
          .nullable()
          .meta({ description: "Whose agreement would stand behind it. Null of a draft." }),
      }),
    ),
    problems: z.array(ProblemPart),
    warnings: z.array(PostWarning),
  })
  .meta({ id: "Validation", description: "What would become of a request." });

const refusals = [
  "account_ambiguous",
  "privacy_not_stated",
  "declaration_missing",
  "missing_scope",
  "not_found",
  "conflict",
  "tiktok_rate_limited",
  "tiktok_unavailable",
] as const satisfies ProblemCode[];

export const createPost = operation({
  id: "createPost",
  method: "POST",
  path: "/posts",
  tag: "Posts",
  summary: "Create a post",
  description: `One request from a file and a caption to a scheduled post. Files by \`media_url\` are fetched in the background: the post stands in the calendar at once as \`waiting_for_media\`, is scheduled by itself when they are there, and needs attention, with the reason, when they do not come.

Who can see a post is never filled in for you: state \`tiktok.privacy_level\` and every interaction, name a \`posting_profile\`, or send it to the inbox. Whatever goes out needs the scope \`posts:publish\` as well. For several accounts all posts are made or none.

Send an \`Idempotency-Key\`: repeated with it, the request makes nothing twice.`,
  scope: "posts:write",
  body: CreatePost,
  answer: { status: 202, description: "Made, and on its way as far as it asked for", schema: CreatedPosts },
  problems: [...refusals, "external_id_taken"],
});

export const validatePost = operation({
  id: "validatePost",
  method: "POST",
  path: "/posts/validate",
  tag: "Posts",
  summary: "Check a post before it is made",
  description:
    "The same body as *Create a post* and the same code up to the writing: what it would become, what is wrong with it, and what may not be meant. Files by `media_url` are not fetched, so what they hold is not known yet.",
  scope: "posts:write",
  body: CreatePost,
  answer: { status: 200, description: "What would become of it", schema: Validation },
});

export const patchPost = operation({
  id: "patchPost",
  method: "PATCH",
  path: "/posts/{post_id}",
  tag: "Posts",
  summary: "Change a post",
  description:
    "What is named becomes another, all else stays. `publish_at: null` makes it a draft. What goes out is judged anew like a new post; what only moves to another time keeps its agreement. Needs `If-Match`. From `preparing` on a post is locked.",
  scope: "posts:write",
  params: z.strictObject({
    post_id: z.uuid("A post's id is a UUID.").meta({ description: "The post's id." }),
  }),
  body: PatchPost,
  answer: { status: 200, description: "As it is now", schema: Post },
  problems: [...refusals, "post_locked", "precondition_required", "precondition_failed"],
});

export const BulkResult = z
  .strictObject({
    index: z.int().meta({ description: "In the request, counted from 0." }),
    row: z.int().optional().meta({ description: "Of a CSV: its row in the file, the header being 1." }),
    status: z.int().meta({ description: "As the request alone would have been answered." }),
    created: CreatedPosts.optional(),
    validation: Validation.optional().meta({ description: "Of a dry run." }),
    problem: ProblemPart.optional(),
    errors: z.array(ProblemPart).optional().meta({ description: "All that is wrong, the first included." }),
  })
  .meta({ id: "BulkResult" });

export const BulkResults = z
  .strictObject({
    dry_run: z.boolean(),
    succeeded: z.int(),
    failed: z.int(),
    results: z.array(BulkResult),
  })
  .meta({ id: "BulkResults" });

export const bulkCreatePosts = operation({
  id: "bulkCreatePosts",
  method: "POST",
  path: "/posts/bulk",
  tag: "Posts",
  summary: "Create many posts",
  description: `Up to ${BULK_POSTS_MAX} bodies of *Create a post*, each judged and made by itself: one that is refused stops no other. With \`dry_run\` each is checked, and nothing is made.`,
  scope: "posts:write",
  body: z
    .strictObject({
      dry_run: z.boolean().optional(),
      posts: z
        .array(z.unknown().meta({ description: "A body of *Create a post* (`CreatePost`)." }))
        .min(1)
        .max(BULK_POSTS_MAX),
    })
    .meta({ id: "BulkCreatePosts" }),
  answer: { status: 207, description: "A result for each, in their order", schema: BulkResults },
});

export const importPosts = operation({
  id: "importPosts",
  method: "POST",
  path: "/posts/import",
  tag: "Posts",
  summary: "Create posts from a CSV file",
  description: `A header row with names of fields of *Create a post*, \`tiktok.\` before those of TikTok or left out, then up to ${BULK_POSTS_MAX} rows. Comma or semicolon, UTF-8. Several values of a list stand in one cell, a space between them.`,
  scope: "posts:write",
  query: z.strictObject({
    dry_run: queryBoolean().optional().meta({ description: "Check each row, and make nothing." }),
  }),
  body: z.string().meta({ description: "The file.", example: "content,media_url,publish_at\n" }),
  bodyType: "text/csv",
  answer: { status: 207, description: "A result for each row", schema: BulkResults },
});

export const createPostOperations = [
  createPost,
  validatePost,
  patchPost,
  bulkCreatePosts,
  importPosts,
] as const;
