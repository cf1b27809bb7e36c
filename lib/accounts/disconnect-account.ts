import "server-only";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { endConnection } from "./end-connection";
import { getAccount } from "./queries";

/** Its posts stay; what is scheduled will be held. */
export async function disconnectAccount(
  member: Member,
  accountId: string,
  now = new Date(),
): Promise<{ isRevoked: boolean }> {
  assertMay(member, "disconnect accounts");
  const account = await getAccount(member, accountId);
  const reason = `Disconnected by ${member.userName}.`;
  const { workspaceId } = member;
  return { isRevoked: await endConnection({ ...account, workspaceId }, actorOf(member), { reason, now }) };
}
