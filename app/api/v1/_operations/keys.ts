import { getMe } from "@/lib/api/contract/keys";
import { answers } from "../_door/answers";

export const keyHandlers = [
  answers(getMe)(async ({ caller: { member, scopes, keyId } }) => ({
    body: {
      workspace: { id: member.workspaceId, name: member.workspaceName, time_zone: member.timeZone },
      key: {
        id: keyId,
        name: member.key?.name ?? "",
        mode: member.key?.isTest ? "test" : "live",
        scopes: [...scopes],
        account_ids: [...(member.accountIds ?? [])],
      },
      acts_for: { id: member.userId, name: member.userName, role: member.role },
    },
  })),
];
