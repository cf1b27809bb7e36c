import "server-only";
import {
  type AnyColumn,
  and,
  asc,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  lt,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { db } from "@/db";
import { postIntents, postLabels, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import type { PostStatus } from "@/lib/posts/states";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { ApiStatus, PostResource } from "./contract/post";
import type { ListPostsQuery } from "./contract/posts";
import { cutPage, readCursor } from "./page-cursor";
import { type PostResourceRow, selectPostRows, toPostResources } from "./post-view";

type PostFilter = Omit<ListPostsQuery, "fields">;

/** A page by key and id, so that nothing shifts when posts come or go. */
export async function listPostResources(
  member: Member,
  filter: PostFilter,
): Promise<{ data: PostResource[]; next_cursor: string | null }> {
  assertMay(member, "view posts");
  const { sort, order, limit, cursor } = filter;
  const list = `posts ${sort} ${order}`;
  const column = sort === "publish_at" ? posts.scheduledAt : posts.createdAt;
  const inOrder = order === "asc" ? asc : desc;
  const place = readCursor(list, cursor);
  const found = await selectPostRows()
    .where(
      and(
        seesPosts(member),
        sort === "publish_at" ? isNotNull(posts.scheduledAt) : undefined,
        place ? isBeyond(column, place, order) : undefined,
        ...conditions(filter),
      ),
    )
    .orderBy(inOrder(column), inOrder(posts.id))
    .limit(limit + 1);
  const placeOf = ({ post }: PostResourceRow) => {
    const at = sort === "publish_at" ? post.scheduledAt : post.createdAt;
    return { key: (at ?? post.createdAt).toISOString(), id: post.id };
  };
  const { rows, next_cursor } = cutPage(list, { rows: found, limit, placeOf });
  return { data: await toPostResources(rows), next_cursor };
}

function isBeyond(column: AnyColumn, { key, id }: { key: string; id: string }, order: "asc" | "desc"): SQL {
  const place = sql`(${key}::timestamptz, ${id}::uuid)`;
  const own = sql`(${column}, ${posts.id})`;
  return order === "asc" ? sql`${own} > ${place}` : sql`${own} < ${place}`;
}

function conditions(filter: PostFilter): (SQL | undefined)[] {
  const { external_id, group_id, label_id, account_id, status } = filter;
  return [
    status && hasStatus(status),
    account_id && inArray(posts.accountId, account_id),
    external_id === undefined ? undefined : eq(posts.externalId, external_id),
    group_id === undefined ? undefined : eq(posts.groupId, group_id),
    label_id === undefined ? undefined : hasLabel(label_id),
    ...[isFrom(posts.scheduledAt, filter.publish_after), isBefore(posts.scheduledAt, filter.publish_before)],
    ...[isFrom(posts.createdAt, filter.created_after), isBefore(posts.createdAt, filter.created_before)],
  ];
}

const isFrom = (column: AnyColumn, at?: string) => (at === undefined ? undefined : gte(column, new Date(at)));
const isBefore = (column: AnyColumn, at?: string) =>
  at === undefined ? undefined : lt(column, new Date(at));

/** What waits for its files is a draft with a wish beside it. */
function hasStatus(wanted: readonly ApiStatus[]): SQL | undefined {
  const isDraft = eq(posts.status, "draft");
  const others = wanted
    .filter((status) => status !== "draft" && status !== "waiting_for_media")
    .map((status) => status.replaceAll("_", " ") as PostStatus);
  return or(
    others.length > 0 ? inArray(posts.status, others) : undefined,
    wanted.includes("draft") ? and(isDraft, sql`${postIntents.postId} is null`) : undefined,
    wanted.includes("waiting_for_media") ? and(isDraft, isNotNull(postIntents.postId)) : undefined,
  );
}

function hasLabel(labelId: string): SQL {
  const labelled = db
    .select({ id: postLabels.postId })
    .from(postLabels)
    .where(eq(postLabels.labelId, labelId));
  return inArray(posts.id, labelled);
}
