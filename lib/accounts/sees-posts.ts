import "server-only";
import { and, eq, exists, notInArray, or, type SQL } from "drizzle-orm";
import { db } from "@/db";
import { approvalRequests, posts } from "@/db/schema";
import { type Seer, seesAccount } from "@/lib/workspaces/sees-account";

/** Of the rows of posts, those of the accounts that were given to this person, of which some are the team's alone. */
export function seesPosts(member: Seer): SQL | undefined {
  const isTheirs = and(eq(posts.workspaceId, member.workspaceId), seesAccount(member, posts.accountId));
  return member.role === "client" ? and(isTheirs, wasShown()) : isTheirs;
}

/** What an agency tries out is not the client's to see before it is asked about. */
function wasShown(): SQL | undefined {
  const asked = db
    .select({ id: approvalRequests.id })
    .from(approvalRequests)
    .where(eq(approvalRequests.postId, posts.id));
  return or(notInArray(posts.status, ["draft", "canceled"]), exists(asked));
}
