import "server-only";
import { and, eq, type SQL } from "drizzle-orm";
import { posts } from "@/db/schema";
import { type Seer, seesAccount } from "@/lib/workspaces/sees-account";

/** Of the rows of posts, those of the accounts that were given to this person. */
export function seesPosts(member: Seer): SQL | undefined {
  return and(eq(posts.workspaceId, member.workspaceId), seesAccount(member, posts.accountId));
}
