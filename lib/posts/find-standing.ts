import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "@/db";
import { consents } from "@/db/schema";
import { findLiving, listDecisions, type RequestRow } from "@/lib/approvals/find-request";
import { findRule } from "@/lib/approvals/find-rule";
import { hashContent } from "@/lib/approvals/hash-content";
import { isSatisfied } from "@/lib/approvals/rules";
import type { BoundContent, RuleSnapshot } from "@/lib/approvals/types";
import type { PostRow } from "./move-post";
import { readContent } from "./read-content";

/** How a post stands with those who have to agree to it. */
export interface Standing {
  content: BoundContent;
  /** Of its account, as it is now; null when nobody has to approve. */
  rule: RuleSnapshot | null;
  living: RequestRow | undefined;
  /** Whether `living` is of exactly this content. */
  isSame: boolean;
  /** Whether everybody who has to has agreed to exactly this content. */
  isApproved: boolean;
}

/** `authorId`: who is about to agree to TikTok's declaration, in place of whoever did. */
export async function findStanding(
  tx: Database | Transaction,
  post: PostRow,
  authorId?: string,
): Promise<Standing> {
  const found = { rule: await findRule(tx, post.accountId), living: await findLiving(tx, post.id) };
  return judge(tx, post, found, authorId);
}

async function judge(
  tx: Database | Transaction,
  post: PostRow,
  { rule, living }: Pick<Standing, "rule" | "living">,
  authorId?: string,
): Promise<Standing> {
  const content = await readContent(tx, post);
  const isSame = living?.contentHash === hashContent(content);
  const isAnswered = living?.status === "approved" && isSame;
  const isApproved = isAnswered && (rule === null || (await isEnough(tx, living, { rule, authorId })));
  return { content, rule, living, isSame, isApproved };
}

async function isEnough(
  tx: Database | Transaction,
  request: RequestRow,
  { rule, authorId }: { rule: RuleSnapshot; authorId: string | undefined },
): Promise<boolean> {
  const votes = await listDecisions(tx, request.id);
  return isSatisfied(votes, rule, [request.askedBy, authorId ?? (await findAuthor(tx, request.postId))]);
}

/** Whoever agreed to TikTok's declaration, which is not theirs to approve as well. */
export async function findAuthor(tx: Database | Transaction, postId: string): Promise<string | null> {
  const [consent] = await tx
    .select({ userId: consents.userId })
    .from(consents)
    .where(and(eq(consents.postId, postId), isNull(consents.voidedAt)))
    .orderBy(desc(consents.givenAt))
    .limit(1);
  return consent?.userId ?? null;
}

/** The last gate: what has to be approved, and is not exactly as it was approved, never goes out. */
export async function lacksYes(tx: Database | Transaction, post: PostRow): Promise<boolean> {
  const [rule, living] = [await findRule(tx, post.accountId), await findLiving(tx, post.id)];
  if (rule === null && living === undefined) return false;
  return !(await judge(tx, post, { rule, living })).isApproved;
}
