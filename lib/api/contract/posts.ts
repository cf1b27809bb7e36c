import { z } from "zod";
import { operation } from "./operation";
import { apiStatuses, Post } from "./post";

const FILTER_VALUES_MAX = 50;
export const POSTS_PAGE_MAX = 100;

const instant = z.iso.datetime({ offset: true, error: "Write an instant: 2027-04-15T14:00:00Z." });

/** `a,b,c`, each of them as this schema wants it. */
const several = <Schema extends z.ZodType<string, string>>(one: Schema) =>
  z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(one).min(1).max(FILTER_VALUES_MAX));

export const PostParams = z.strictObject({
  post_id: z.uuid("A post's id is a UUID.").meta({ description: "The post's id." }),
});

export const ListPostsQuery = z.strictObject({
  status: several(z.enum(apiStatuses))
    .optional()
    .meta({ description: "One or several, by commas.", example: "scheduled,published" }),
  account_id: several(z.uuid()).optional().meta({ description: "One or several, by commas." }),
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
  limit: z.coerce.number().int().min(1).max(POSTS_PAGE_MAX).default(25),
  cursor: z.string().max(300).optional().meta({ description: "`next_cursor` of the page before." }),
});
export type ListPostsQuery = z.output<typeof ListPostsQuery>;

export const PostList = z
  .strictObject({
    data: z.array(Post),
    next_cursor: z.string().nullable().meta({ description: "Null on the last page." }),
  })
  .meta({ id: "PostList" });

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
  answer: { status: 200, description: "The post", schema: Post },
  problems: ["not_found"],
});

export const postOperations = [listPosts, getPost] as const;
