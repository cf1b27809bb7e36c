import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { postIntents, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { AppError } from "@/lib/errors";
import { listEventsAfter } from "@/lib/posts/list-events";
import type { PostEventView } from "@/lib/posts/types";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { type ApiStatus, toApiStatus } from "../contract/post";
import type { PostEvent } from "../contract/post-events";

export interface EventsAsked {
  postId: string;
  after: number;
  limit: number;
}

export interface ReadEvents {
  events: PostEvent[];
  hasMore: boolean;
  /** The newest that was read, or what it was asked from. */
  lastId: number;
  status: ApiStatus;
  isFinal: boolean;
}

/** The state is read first: what ends a post is among the events by then. */
export async function readEvents(member: Member, { postId, after, limit }: EventsAsked): Promise<ReadEvents> {
  assertMay(member, "view posts");
  const [post] = await db
    .select({ status: posts.status, waiting: postIntents.postId })
    .from(posts)
    .leftJoin(postIntents, and(eq(postIntents.postId, posts.id), eq(postIntents.status, "waiting")))
    .where(and(eq(posts.id, postId), seesPosts(member)));
  if (!post) throw new AppError("not-found", "There is no such post.");
  const found = await listEventsAfter(postId, after, limit + 1);
  const page = found.slice(0, limit);
  const hasMore = found.length > limit;
  return {
    events: page.map(toPostEvent),
    hasMore,
    lastId: page.at(-1)?.id ?? after,
    status: toApiStatus(post.status, post.waiting !== null),
    isFinal: !hasMore && finalStatuses.includes(post.status),
  };
}

const finalStatuses = ["published", "in inbox", "failed", "canceled"];

function toPostEvent({ id, at, kind, message, from, to, details, ...actor }: PostEventView): PostEvent {
  const { actorName: name, actorVia: via } = actor;
  return {
    ...{ id: String(id), at, kind, message, details },
    from: from && toApiStatus(from, false),
    to: to && toApiStatus(to, false),
    actor: name === null || via === null ? null : { name, via: via === "api key" ? "api_key" : "person" },
  };
}
