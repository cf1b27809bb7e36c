import { z } from "zod";
import { authorizeCall } from "./bearer.ts";
import { readJson } from "./body.ts";
import type { Call } from "./call.ts";
import type { Post } from "./posts.ts";
import { envelope, type Reply } from "./reply.ts";
import { readFields } from "./user-info.ts";

const VIDEOS_MAX = 20;
const TEXT_UNITS_MAX = 150;

const FIELDS = [
  "id",
  "create_time",
  "cover_image_url",
  "share_url",
  "video_description",
  "title",
  "duration",
  "height",
  "width",
  "embed_html",
  "embed_link",
  "like_count",
  "comment_count",
  "share_count",
  "view_count",
  "is_aigc",
] as const;

const ListInput = z.object({
  cursor: z.int().positive().optional(),
  max_count: z.int().min(1).max(VIDEOS_MAX).default(10),
});
const QueryInput = z.object({
  filters: z.object({ video_ids: z.array(z.string()).min(1).max(VIDEOS_MAX) }),
});

const PUBLIC_POSTS = "SELECT * FROM posts WHERE username = ? AND privacyLevel = 'PUBLIC_TO_EVERYONE'";

export async function listVideos(call: Call): Promise<Reply> {
  const { creator } = await authorizeCall(call, ["video.list"]);
  const fields = readFields(call, FIELDS);
  const input = await readJson(call, ListInput, "invalid_params");
  const posts = call.store.all<Post>(
    `${PUBLIC_POSTS} AND postedAt < ? ORDER BY postedAt DESC LIMIT ?`,
    creator.username,
    input.cursor ?? call.config.now() + 1,
    input.max_count + 1,
  );
  const page = posts.slice(0, input.max_count);
  return envelope({
    videos: page.map((post) => describe(call, post, fields)),
    cursor: page.at(-1)?.postedAt ?? input.cursor ?? call.config.now(),
    has_more: posts.length > page.length,
  });
}

export async function queryVideos(call: Call): Promise<Reply> {
  const { creator } = await authorizeCall(call, ["video.list"]);
  const fields = readFields(call, FIELDS);
  const { filters } = await readJson(call, QueryInput, "invalid_params");
  const posts = call.store.all<Post>(
    `${PUBLIC_POSTS} AND id IN (${filters.video_ids.map(() => "?").join(", ")})`,
    creator.username,
    ...filters.video_ids,
  );
  return envelope({ videos: posts.map((post) => describe(call, post, fields)) });
}

function describe({ origin }: Call, post: Post, fields: readonly string[]): Record<string, unknown> {
  const link = `${origin}/@${post.username}/video/${post.id}`;
  const video: Record<(typeof FIELDS)[number], unknown> = {
    id: post.id,
    create_time: Math.floor((post.postedAt ?? 0) / 1000),
    cover_image_url: `${origin}/avatars/${post.username}.svg`,
    share_url: link,
    video_description: post.caption.slice(0, TEXT_UNITS_MAX),
    title: post.caption.slice(0, TEXT_UNITS_MAX),
    duration: Math.round((post.durationMs ?? 0) / 1000),
    height: post.height,
    width: post.width,
    embed_html: "",
    embed_link: link,
    like_count: 0,
    comment_count: 0,
    share_count: 0,
    view_count: post.viewCount,
    is_aigc: Boolean(post.isAigc),
  };
  return Object.fromEntries(Object.entries(video).filter(([field]) => fields.includes(field)));
}
