import { z } from "zod";
import { operation } from "./operation";
import { fieldsQuery, pageOf, pageQuery } from "./paging";
import { apiStatuses, Post } from "./post";
import { queryList } from "./query";

const FILTER_VALUES_MAX = 50;

const instant = z.iso.datetime({ offset: true, error: "Write an instant: 2027-04-15T14:00:00Z." });

export const PostParams = z.strictObject({
  post_id: z.uuid("A post's id is a UUID.").meta({ description: "The post's id." }),
});

export const ListPostsQuery = z.strictObject({
  status: queryList(z.enum(apiStatuses), FILTER_VALUES_MAX)
    .optional()
    .meta({ description: "One or several, by commas.", example: "scheduled,published" }),
  account_id: queryList(z.uuid(), FILTER_VALUES_MAX)
    .optional()
    .meta({ description: "One or several, by commas." }),
  external_id: z.string().max(200).optional().meta({ description: "Exactly this one." }),
  group_id: z.uuid().optional(),
  label_id: z.uuid().optional(),
  publish_after: instant.optional().meta({ description: "Goes out, or went out, at this time or later." }),
  publish_before: instant.optional().meta({ description: "Goes out, or went out, before this time." }),
  created_after: instant.optional(),
  created_before: instant.optional(),
  sort: z
    .enum(["created_at", "publish_at"])
    .default("created_at")
    .meta({ description: "By publish_at, posts without a time are left out." }),
  order: z.enum(["asc", "desc"]).default("desc"),
  ...pageQuery,
});
export type ListPostsQuery = z.output<typeof ListPostsQuery>;

export const PostList = pageOf(Post).meta({ id: "PostList", description: "A page of posts." });

export const listPosts = operation({
  id: "listPosts",
  method: "GET",
  path: "/posts",
  tag: "Posts",
  summary: "List posts",
  description:
    "The posts of the accounts that the key sees, newest first unless asked otherwise. Pages stay stable while posts are made: a cursor names a place, not a number.",
  scope: "posts:read",
  query: ListPostsQuery,
  answer: { status: 200, description: "A page of posts", schema: PostList },
});

export const getPost = operation({
  id: "getPost",
  method: "GET",
  path: "/posts/{post_id}",
  tag: "Posts",
  summary: "Get a post",
  description: "One post as it is now. Its ETag is what `If-Match` wants of whoever changes it.",
  scope: "posts:read",
  params: PostParams,
  query: z.strictObject(fieldsQuery),
  answer: { status: 200, description: "The post", schema: Post },
  problems: ["not_found"],
});

const ifMatch =
  "`If-Match` with an ETag does it to that version alone, else 412; without it, to the post as it is by then.";

export const deletePost = operation({
  id: "deletePost",
  method: "DELETE",
  path: "/posts/{post_id}",
  tag: "Posts",
  summary: "Delete a post",
  description: `Takes a draft, or a post that waits, failed or is held, off the calendar: it goes nowhere. Its record stays, and it is told as \`canceled\`. What TikTok has already is deleted in the TikTok app. ${ifMatch}`,
  scope: "posts:write",
  params: PostParams,
  answer: { status: 200, description: "The post, canceled", schema: Post },
  problems: ["not_found", "post_locked", "outcome_unknown", "precondition_failed"],
});

export const cancelPost = operation({
  id: "cancelPost",
  method: "POST",
  path: "/posts/{post_id}/cancel",
  tag: "Posts",
  summary: "Cancel a post, or stop it on its way",
  description: `What waits is canceled. What is going out is stopped for as long as TikTok does not have it whole; where TikTok fetches the file itself, it is asked to stop, the answer is 202, and the post's events tell what came of it. A post that is canceled already is answered as it is. ${ifMatch}`,
  scope: "posts:write",
  params: PostParams,
  answer: {
    status: 200,
    description: "The post, canceled",
    schema: Post,
    otherwise: { status: 202, description: "The post: TikTok is asked to stop fetching it." },
  },
  problems: ["not_found", "post_locked", "outcome_unknown", "precondition_failed"],
});

export const RetryBody = z.strictObject({
  when: z.enum(["now", "planned_time", "next_free_time"]).optional().meta({
    description:
      "`planned_time` keeps the time that it has, while that lies ahead; `next_free_time` is the next of its account's. Left out: its planned time where that lies ahead, else now.",
  }),
  confirmed_absent: z.boolean().optional().meta({
    description:
      "Of a post whose outcome is unknown: somebody looked at the profile, and it is not there. Needs `If-Match` with an ETag, so that no repeated request lets it go out twice.",
  }),
});
export type RetryBody = z.output<typeof RetryBody>;

export const retryPost = operation({
  id: "retryPost",
  method: "POST",
  path: "/posts/{post_id}/retry",
  tag: "Posts",
  summary: "Try again what failed or is held",
  description: `Lets it go out by what was agreed about it. An upload that TikTok still knows is continued. A post of which nobody knows whether it is out is refused until \`confirmed_absent\` says that somebody looked. ${ifMatch}`,
  scope: "posts:publish",
  params: PostParams,
  body: RetryBody.optional(),
  answer: { status: 200, description: "The post, scheduled or waiting for approval", schema: Post },
  problems: [
    ...(["not_found", "post_locked", "wrong_state", "outcome_unknown"] as const),
    ...(["declaration_missing", "precondition_required", "precondition_failed"] as const),
  ],
});

export const publishPostNow = operation({
  id: "publishPostNow",
  method: "POST",
  path: "/posts/{post_id}/publish-now",
  tag: "Posts",
  summary: "Let a post go out now",
  description: `What waits for its time goes out before it, by what was agreed; what failed or is held, at once. A draft says first who may see it: PATCH it with \`publish_now\`. ${ifMatch}`,
  scope: "posts:publish",
  params: PostParams,
  answer: { status: 202, description: "The post: it goes out within seconds", schema: Post },
  problems: [
    ...(["not_found", "post_locked", "wrong_state", "outcome_unknown"] as const),
    ...(["privacy_not_stated", "declaration_missing", "precondition_failed"] as const),
  ],
});

export const postOperations = [
  ...[listPosts, getPost, deletePost, cancelPost, retryPost, publishPostNow],
] as const;
