import { getMe, getOwnKey, revokeOwnKey, rotateOwnKey } from "@/lib/api/contract/keys";
import { toApiKey } from "@/lib/api/key-view";
import { getKeyFacts } from "@/lib/keys/get-key-facts";
import { revokeKey } from "@/lib/keys/revoke-key";
import { rotateKey } from "@/lib/keys/rotate-key";
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
  answers(getOwnKey)(async ({ caller: { member, keyId } }) => ({
    body: toApiKey(await getKeyFacts(member.workspaceId, keyId)),
  })),
  answers(rotateOwnKey)(async ({ caller: { member, keyId }, body, seed }) => {
    const input = { keyId, overlapHours: body.overlap_hours };
    const { secret, replaced, ...made } = await rotateKey(member, input, { newKeyId: seed });
    return {
      body: {
        key: toApiKey(await getKeyFacts(member.workspaceId, made.keyId)),
        secret,
        replaced: { id: replaced.keyId, ends_at: replaced.endsAt.toISOString() },
      },
    };
  }),
  answers(revokeOwnKey)(async ({ caller: { member, keyId } }) => {
    await revokeKey(member, keyId);
    return { body: null };
  }),
];
