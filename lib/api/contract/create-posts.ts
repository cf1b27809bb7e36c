import { z } from "zod";
import { operation } from "./operation";
import { apiStatuses, Post, PostTikTok, PublishTime } from "./post";
import { CreatePost, PatchPost } from "./post-body";
import { type ProblemCode, problemCodes } from "./problem-codes";

/** What stands in the way, beside others of its kind. */
export const RequestProblem = z
  .strictObject({
    code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string(),
    pointer: z.string().optional().meta({ description: "Where in the body (RFC 6901)." }),
    parameter: z.string().optional(),
    remedy: z.string().optional(),
    existing_id: z.uuid().optional().meta({ description: "The post that has this external_id." }),
    accounts: z
      .array(z.strictObject({ id: z.uuid(), username: z.string(), display_name: z.string() }))
      .optional()
      .meta({ description: "Those that could be meant." }),
  })
  .meta({ id: "RequestProblem" });

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
    problems: z.array(RequestProblem),
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
  problems: [...refusals, "post_locked"],
});

export const createPostOperations = [createPost, validatePost, patchPost] as const;
