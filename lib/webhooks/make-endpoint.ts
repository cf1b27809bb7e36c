import "server-only";
import { and, count, eq, inArray } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts, webhookEndpoints } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import { lockWorkspace } from "@/lib/workspaces/lock-workspace";
import { seesAccount } from "@/lib/workspaces/sees-account";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { MakeEndpointInput } from "./input";
import { ENDPOINTS_MAX } from "./rules";
import { findReach } from "./sees-endpoint";
import { createSigningSecret } from "./signing";
import { assertTarget } from "./target";

/** The secret is shown here, once. `id` is the maker's, where a repeated request must not make a second one. */
export async function makeEndpoint(
  member: Member,
  input: MakeEndpointInput,
  id?: string,
): Promise<{ endpointId: string; secret: string }> {
  assertMay(member, "manage webhooks");
  const { name, isTest, eventTypes } = input;
  const url = assertTarget(input.url);
  const { workspaceId, userId: createdBy } = member;
  return db.transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const made = id === undefined ? undefined : await findMade(tx, workspaceId, id);
    if (made) return made;
    await holdRoom(tx, workspaceId);
    const accountIds = await settleAccounts(tx, member, { ids: input.accountIds, isTest });
    const secret = createSigningSecret();
    const [row] = await tx
      .insert(webhookEndpoints)
      .values({ id, workspaceId, createdBy, name, isTest, eventTypes, accountIds, secret, url: url.href })
      .returning({ id: webhookEndpoints.id });
    if (!row) throw new Error("A webhook endpoint was not written.");
    await writeAudit(tx, {
      ...{ workspaceId, actor: actorOf(member), kind: "webhook/made" },
      subject: { kind: "webhook", id: row.id, name },
      details: {
        ...{ host: url.host, isTest },
        events: eventTypes ?? "all",
        accounts: accountIds?.length ?? "all",
      },
    });
    return { endpointId: row.id, secret };
  });
}

/** By a request that was repeated after a crash. */
async function findMade(tx: Transaction, workspaceId: string, id: string) {
  const [made] = await tx
    .select({ endpointId: webhookEndpoints.id, secret: webhookEndpoints.secret })
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.id, id), eq(webhookEndpoints.workspaceId, workspaceId)));
  return made;
}

async function holdRoom(tx: Transaction, workspaceId: string): Promise<void> {
  const [own] = await tx
    .select({ count: count() })
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.workspaceId, workspaceId));
  if ((own?.count ?? 0) < ENDPOINTS_MAX) return;
  throw new AppError(
    "conflict",
    `A workspace has at most ${ENDPOINTS_MAX} webhook endpoints. Delete one first.`,
  );
}

/** Those that were named, where they exist for this member and in this world; of a narrowed key all that it reaches. */
export async function settleAccounts(
  tx: Transaction,
  member: Member,
  { ids, isTest }: { ids: readonly string[] | null; isTest: boolean },
): Promise<string[] | null> {
  if (ids === null) return findReach(member, tx);
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.workspaceId, member.workspaceId),
        eq(accounts.isTest, isTest),
        inArray(accounts.id, [...ids]),
        seesAccount(member, accounts.id),
      ),
    );
  if (rows.length === ids.length) return [...ids];
  throw new AppError("not-found", "This account does not exist.", { field: "accountIds" });
}
