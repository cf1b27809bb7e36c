import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db";
import { accounts, compositions, posts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { type Seer, seesAccount } from "@/lib/workspaces/sees-account";
import type { Composition } from "./input";

/** One that is for several accounts is for those who see all of them: its words and settings are shared. */
export function seesComposition(member: Seer): SQL | undefined {
  return and(eq(compositions.workspaceId, member.workspaceId), sees(member));
}

function sees(member: Seer): SQL | undefined {
  const isSeen = seesAccount(member, accounts.id);
  if (!isSeen) return undefined;
  const isMeant = sql`${compositions.state}->'targets' @> jsonb_build_array(jsonb_build_object('accountId', ${accounts.id}))`;
  const isOfPost = sql`${accounts.id} = (select ${posts.accountId} from ${posts} where ${posts.id} = ${compositions.postId})`;
  return sql`not exists (
    select 1 from ${accounts} where ${accounts.workspaceId} = ${compositions.workspaceId}
      and not (${isSeen}) and (${isMeant} or ${isOfPost})
  )`;
}

/** An account that is gone altogether stops nobody from keeping what they wrote. */
export async function assertSeesTargets(
  tx: Transaction,
  member: Seer,
  { targets }: Composition,
): Promise<void> {
  const isSeen = seesAccount(member, accounts.id);
  if (!isSeen || targets.length === 0) return;
  const ids = targets.map(({ accountId }) => accountId);
  const [hidden] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(inArray(accounts.id, ids), eq(accounts.workspaceId, member.workspaceId), sql`not (${isSeen})`))
    .limit(1);
  if (hidden) throw new AppError("not-found", "This account does not exist.");
}
