import "server-only";
import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { members, notifications, posts, workspaces } from "@/db/schema";
import type { NotificationKind } from "./kinds";
import { seesPlace } from "./sees-place";

/** What somebody was told, as long as they may see what it is about. */
export function selectOwnNotices(userId: string, also?: SQL) {
  return db
    .select({
      id: notifications.id,
      kind: notifications.kind,
      values: notifications.values,
      workspaceId: notifications.workspaceId,
      workspaceName: workspaces.name,
      workspaceZone: workspaces.timeZone,
      postId: notifications.postId,
      /** A post that was deleted leads nowhere. */
      hasPost: sql<boolean>`exists(select 1 from ${posts} where ${posts.id} = ${notifications.postId})`,
      accountId: notifications.accountId,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .leftJoin(
      members,
      and(eq(members.userId, notifications.userId), eq(members.workspaceId, notifications.workspaceId)),
    )
    .leftJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(notifications.userId, userId), maySee(), also));
}

export function maySee(): SQL | undefined {
  return or(isNull(notifications.workspaceId), seesPlace(notifications.accountId));
}

interface Led {
  kind: string;
  postId: string | null;
  hasPost: boolean;
  accountId: string | null;
}

/** Where a notification leads within its workspace. */
export function hrefOf({ kind, postId, hasPost, accountId }: Led): string | null {
  if (postId) return hasPost ? `/posts/${postId}${isOfComments(kind) ? "#comments" : ""}` : null;
  if (accountId) return `/accounts/${accountId}`;
  return places[kind as NotificationKind] ?? null;
}

const places: Partial<Record<NotificationKind, string>> = {
  "member/joined": "/team",
  "member/role-changed": "/calendar",
  "workspace/deletion": "/settings",
  "person/new-sign-in": "/settings/security",
  "api-key/revoked": "/settings/api-keys",
  "api-key/expiring": "/settings/api-keys",
};

function isOfComments(kind: string): boolean {
  return kind.startsWith("comment/");
}
