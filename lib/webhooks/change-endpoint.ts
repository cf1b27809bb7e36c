import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { webhookEndpoints } from "@/db/schema";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { ChangeEndpointInput } from "./input";
import { settleAccounts } from "./make-endpoint";
import { lockEndpoint } from "./sees-endpoint";
import { assertTarget } from "./target";

/** What waits already goes to the new address too. */
export async function changeEndpoint(member: Member, input: ChangeEndpointInput): Promise<void> {
  assertMay(member, "manage webhooks");
  const url = input.url === undefined ? null : assertTarget(input.url);
  await db.transaction(async (tx) => {
    const { id, isTest, ...before } = await lockEndpoint(tx, member, input.endpointId);
    const { name = before.name, eventTypes = before.eventTypes } = input;
    const accountIds =
      input.accountIds === undefined
        ? before.accountIds
        : await settleAccounts(tx, member, { ids: input.accountIds, isTest });
    await tx
      .update(webhookEndpoints)
      .set({ name, eventTypes, accountIds, ...(url && { url: url.href }) })
      .where(eq(webhookEndpoints.id, id));
    await writeAudit(tx, {
      ...{ workspaceId: member.workspaceId, actor: actorOf(member), kind: "webhook/changed" },
      subject: { kind: "webhook", id, name },
      details: {
        host: (url ?? new URL(before.url)).host,
        events: eventTypes ?? "all",
        accounts: accountIds?.length ?? "all",
      },
    });
  });
}
