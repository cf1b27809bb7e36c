import { z } from "zod";
import { authorizeCall } from "./bearer.ts";
import { readJson } from "./body.ts";
import type { Call } from "./call.ts";
import { type Creator, interactionsOf } from "./creators.ts";
import { figuresOf } from "./figures.ts";
import { listPhotos } from "./photos.ts";
import { linkOf, PUBLISHED, type Published } from "./publications.ts";
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

/** What everybody can see: public, and through moderation. */
const PUBLIC_POSTS = `${PUBLISHED} WHERE publications.username = ? AND publicSince <= ?`;

export async function listVideos(call: Call): Promise<Reply> {
  const { creator } = await authorizeCall(call, ["video.list"]);
  const fields = readFields(call, FIELDS);
  const input = await readJson(call, ListInput, "invalid_params");
  const posts = call.store.all<Published>(
    `${PUBLIC_POSTS} AND publications.postedAt < ? ORDER BY publications.postedAt DESC LIMIT ?`,
    creator.username,
    call.config.now() - call.config.moderationMs,
    input.cursor ?? call.config.now() + 1,
    input.max_count + 1,
  );
  const page = posts.slice(0, input.max_count);
  return envelope({
    videos: page.map((post) => pick(describe(call, creator, post), fields)),
    cursor: page.at(-1)?.postedAt ?? input.cursor ?? call.config.now(),
    has_more: posts.length > page.length,
  });
}

export async function queryVideos(call: Call): Promise<Reply> {
  const { creator } = await authorizeCall(call, ["video.list"]);
  const fields = readFields(call, FIELDS);
  const { filters } = await readJson(call, QueryInput, "invalid_params");
  const posts = call.store.all<Published>(
    `${PUBLIC_POSTS} AND publications.id IN (${filters.video_ids.map(() => "?").join(", ")})`,
    creator.username,
    call.config.now() - call.config.moderationMs,
    ...filters.video_ids,
  );
  return envelope({ videos: posts.map((post) => pick(describe(call, creator, post), fields)) });
}

type Video = Record<(typeof FIELDS)[number], unknown>;

function describe({ origin, config, store }: Call, creator: Creator, post: Published): Video {
  const link = origin + linkOf(post);
  const ageMs = config.now() - post.postedAt;
  const figures = figuresOf({ id: post.id, ageMs, followerCount: creator.followerCount });
  const cover = listPhotos(store, post.publishId).at(post.photoCoverIndex ?? 0);
  return {
    id: post.id,
    create_time: Math.floor(post.postedAt / 1000),
    cover_image_url:
      origin + (cover ? `/media/${post.id}/${cover.position}` : `/avatars/${post.username}.svg`),
    share_url: link,
    video_description: post.caption.slice(0, TEXT_UNITS_MAX),
    title: (cover ? post.title : post.caption).slice(0, TEXT_UNITS_MAX),
    duration: Math.round((post.durationMs ?? 0) / 1000),
    height: cover ? cover.height : post.height,
    width: cover ? cover.width : post.width,
    embed_html: "",
    embed_link: link,
    like_count: figures.likes,
    comment_count: interactionsOf(creator).comment && post.allowComment ? figures.comments : 0,
    share_count: figures.shares,
    view_count: figures.views + post.viewCount,
    is_aigc: Boolean(post.isAigc),
  };
}

function pick(video: Video, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(video).filter(([field]) => fields.includes(field)));
}
