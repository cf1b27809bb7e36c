import "server-only";
import { and, asc, eq, gt } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { getAccount } from "@/lib/accounts/queries";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { listDecisions } from "@/lib/approvals/find-request";
import { isSatisfied } from "@/lib/approvals/rules";
import type { RuleSnapshot } from "@/lib/approvals/types";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { findAuthor, findStanding } from "./find-standing";
import { movePlanned } from "./move-planned";
import type { PostRow } from "./move-post";

/** The nearest ones; what lies further ahead is asked for with the next turn. */
export const UNAPPROVED_MAX = 200;

type Rule = Pick<RuleSnapshot, "kind" | "personId">;

/** How many scheduled posts of an account would be held at their time, were this its rule. */
export async function countUnapproved(member: Member, accountId: string, rule: Rule | null): Promise<number> {
  assertMay(member, "set approval rules");
  await getAccount(member, accountId);
  if (!rule) return 0;
  let unapproved = 0;
  for (const post of await listScheduled(member, accountId)) if (!(await fits(post, rule))) unapproved++;
  return unapproved;
}

/** Asks now for what was scheduled before the account asked for approval, in the name of whoever scheduled it. */
export async function askForUnapproved(member: Member, accountId: string): Promise<number> {
  assertMay(member, "set approval rules");
  await getAccount(member, accountId);
  let asked = 0;
  for (const { id } of await listScheduled(member, accountId)) {
    if (await askAgain(member, id)) asked++;
  }
  return asked;
}

function listScheduled(member: Member, accountId: string): Promise<PostRow[]> {
  return db
    .select()
    .from(posts)
    .where(
      and(
        seesPosts(member),
        eq(posts.accountId, accountId),
        eq(posts.status, "scheduled"),
        gt(posts.scheduledAt, new Date()),
      ),
    )
    .orderBy(asc(posts.scheduledAt), asc(posts.id))
    .limit(UNAPPROVED_MAX);
}

async function fits(post: PostRow, rule: Rule): Promise<boolean> {
  const { living, isSame } = await findStanding(db, post);
  if (living?.status !== "approved" || !isSame) return false;
  const votes = await listDecisions(db, living.id);
  return isSatisfied(votes, rule, [living.askedBy, await findAuthor(db, post.id)]);
}

function askAgain(member: Member, postId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const isPlanned = and(eq(posts.id, postId), eq(posts.status, "scheduled"));
    const [post] = await tx.select().from(posts).where(isPlanned).for("update");
    if (!post) return false;
    const { rule, isApproved } = await findStanding(tx, post);
    if (!rule || isApproved) return false;
    const moved = await movePlanned(tx, {
      post,
      set: { revision: post.revision + 1, announcedAt: null },
      actor: actorOf(member),
      asks: false,
      say: () => ({ kind: "approval asked", message: "The account asks for approval now" }),
    });
    return moved !== null;
  });
}
