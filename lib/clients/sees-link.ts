import "server-only";
import { and, arrayContained, eq, exists, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { clientLinks, posts } from "@/db/schema";
import { seesAccount } from "@/lib/workspaces/sees-account";
import type { Member } from "@/lib/workspaces/types";

/** Links of the workspace to nothing but accounts that this member sees. */
export function seesLink(member: Member): SQL | undefined {
  const inWorkspace = eq(clientLinks.workspaceId, member.workspaceId);
  if (member.accountIds === null) return inWorkspace;
  const post = db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.id, clientLinks.postId), seesAccount(member, posts.accountId)));
  const given =
    member.accountIds.length > 0
      ? arrayContained(clientLinks.accountIds, [...member.accountIds])
      : sql`false`;
  return and(inWorkspace, or(exists(post), and(isNull(clientLinks.postId), given)));
}
