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
import { readPostCursor, writePostCursor } from "./post-cursor";
import { selectPostRows, toPostResources } from "./post-view";

type PostFilter = ListPostsQuery;

/** A page by key and id, so that nothing shifts when posts come or go. */
export async function listPostResources(
  member: Member,
  filter: PostFilter,
): Promise<{ data: PostResource[]; nextCursor: string | null }> {
  assertMay(member, "view posts");
  const { sort, order, limit, cursor } = filter;
  const column = sort === "publish_at" ? posts.scheduledAt : posts.createdAt;
  const inOrder = order === "asc" ? asc : desc;
  const found = await selectPostRows()
    .where(
      and(
        seesPosts(member),
        sort === "publish_at" ? isNotNull(posts.scheduledAt) : undefined,
        cursor === undefined ? undefined : isBeyond(column, filter, cursor),
        ...conditions(filter),
      ),
    )
    .orderBy(inOrder(column), inOrder(posts.id))
    .limit(limit + 1);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1)?.post : undefined;
  const at = last && (sort === "publish_at" ? last.scheduledAt : last.createdAt);
  const nextCursor = last && at ? writePostCursor({ sort, order, at, id: last.id }) : null;
  return { data: await toPostResources(page), nextCursor };
}

function isBeyond(column: AnyColumn, { sort, order }: PostFilter, cursor: string): SQL {
  const { at, id } = readPostCursor(cursor, { sort, order });
  const place = sql`(${at.toISOString()}::timestamptz, ${id}::uuid)`;
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
