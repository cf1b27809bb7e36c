import "server-only";
import { and, eq, isNull, notInArray, sql } from "drizzle-orm";
import { db } from "@/db";
import { accounts, media, members, posts } from "@/db/schema";
import { seesAccounts } from "@/lib/accounts/sees-accounts";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { FirstSteps } from "./types";

/** What a new workspace has done of connect, upload and schedule, as its rows tell. */
export async function findFirstSteps(member: Member): Promise<FirstSteps> {
  assertMay(member, "view workspace");
  const { workspaceId, userId } = member;
  const account = db
    .select({ one: sql`1` })
    .from(accounts)
    .where(and(seesAccounts(member), eq(accounts.status, "connected")));
  const file = db
    .select({ one: sql`1` })
    .from(media)
    .where(and(eq(media.workspaceId, workspaceId), eq(media.status, "ready"), isNull(media.deletedAt)));
  const post = db
    .select({ one: sql`1` })
    .from(posts)
    .where(and(seesPosts(member), notInArray(posts.status, ["draft", "canceled"])));
  const [row] = await db
    .select({
      account: sql<boolean>`exists ${account}`,
      media: sql<boolean>`exists ${file}`,
      post: sql<boolean>`exists ${post}`,
      isHidden: sql<boolean>`${members.guideHiddenAt} is not null`,
    })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
  return row ?? { account: false, media: false, post: false, isHidden: true };
}
