import "server-only";
import { and, asc, count, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import {
  accounts,
  approvalDecisions,
  approvalRequests,
  approvalRules,
  consents,
  media,
  postPhotos,
  posts,
} from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { voterOf } from "@/lib/approvals/rules";
import type { WaitingPost } from "@/lib/approvals/types";
import { assertMay } from "@/lib/workspaces/assert-may";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";

const WAITING_MAX = 200;
const CAPTION_CHARACTERS_MAX = 400;

const kind = sql<
  "anyone" | "named" | "two"
>`coalesce(${approvalRules.kind}, ${approvalRequests.rule} ->> 'kind')`;
const given = sql<number>`(
  select count(distinct ${approvalDecisions.voter}) from ${approvalDecisions}
  where ${approvalDecisions.requestId} = ${approvalRequests.id} and ${approvalDecisions.decision} = 'approve'
)`.mapWith(Number);
const photoCount = sql<number>`(
  select count(*) from ${postPhotos} where ${postPhotos.postId} = ${posts.id}
)`.mapWith(Number);

/** What waits for approval, soonest first: that which waits for this person, and that which waits for others. */
export async function listWaiting(member: Member): Promise<WaitingPost[]> {
  assertMay(member, "view posts");
  const rows = await db
    .select({
      postId: posts.id,
      requestId: approvalRequests.id,
      contentHash: approvalRequests.contentHash,
      title: posts.title,
      caption: posts.caption,
      dueAt: approvalRequests.dueAt,
      askedByName: approvalRequests.askedByName,
      account: {
        id: accounts.id,
        displayName: accounts.displayName,
        username: accounts.username,
        avatarUrl: accounts.avatarUrl,
        isTest: accounts.isTest,
      },
      media: { id: media.id, kind: media.kind, name: media.name, hasPoster: media.hasPoster },
      photoCount,
      kind,
      given,
      isMine: sql<boolean>`${waitsFor(member)}`,
    })
    .from(posts)
    .innerJoin(approvalRequests, isOpenOf())
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .innerJoin(media, eq(media.id, posts.mediaId))
    .leftJoin(approvalRules, eq(approvalRules.accountId, posts.accountId))
    .where(and(eq(posts.status, "awaiting approval"), seesPosts(member)))
    .orderBy(asc(approvalRequests.dueAt), asc(posts.id))
    .limit(WAITING_MAX);
  return rows.map(({ dueAt, title, caption, ...row }) => ({
    ...row,
    caption: (title || caption).slice(0, CAPTION_CHARACTERS_MAX).toWellFormed(),
    dueAt: dueAt.toISOString(),
  }));
}

/** How much of it waits for this person. */
export async function countWaiting(member: Member): Promise<number> {
  if (!may(member.role, "approve posts")) return 0;
  const [row] = await db
    .select({ count: count() })
    .from(posts)
    .innerJoin(approvalRequests, isOpenOf())
    .leftJoin(approvalRules, eq(approvalRules.accountId, posts.accountId))
    .where(and(eq(posts.status, "awaiting approval"), seesPosts(member), waitsFor(member)));
  return row?.count ?? 0;
}

function isOpenOf(): SQL | undefined {
  return and(eq(approvalRequests.postId, posts.id), eq(approvalRequests.status, "open"));
}

/** The same as `findVoice` says of one post: a yes of theirs would count, and has not been said. */
function waitsFor({ userId, role }: Member): SQL {
  if (!may(role, "approve posts")) return sql`false`;
  const named = sql`case when ${approvalRules.kind} is not null then ${approvalRules.personId}::text
    else ${approvalRequests.rule} ->> 'personId' end`;
  return sql`(${approvalRequests.askedBy} is distinct from ${userId}::uuid
    and (${kind} <> 'named' or ${named} = ${userId})
    and not exists (select from ${consents} where ${consents.postId} = ${posts.id}
      and ${consents.voidedAt} is null and ${consents.userId} = ${userId})
    and not exists (select from ${approvalDecisions} where ${approvalDecisions.requestId} = ${approvalRequests.id}
      and ${approvalDecisions.decision} = 'approve' and ${approvalDecisions.voter} = ${voterOf({ userId })}))`;
}
