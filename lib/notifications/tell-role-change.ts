import "server-only";
import type { Transaction } from "@/db";
import type { MemberRoleInput } from "@/lib/workspaces/input";
import type { Member } from "@/lib/workspaces/types";
import { notify } from "./notify";

/** To the person whose role it is; who changes their own knows. */
export async function tellRoleChange(
  tx: Transaction,
  { userId: actorId, userName, workspaceId, workspaceName }: Member,
  { userId, role }: MemberRoleInput,
): Promise<void> {
  if (userId === actorId) return;
  await notify(tx, {
    userIds: [userId],
    kind: "member/role-changed",
    workspaceId,
    values: { person: userName, role, workspace: workspaceName },
  });
}
