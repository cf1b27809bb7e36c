import { getRule } from "@/lib/approvals/get-rule";
import { countUnapproved } from "@/lib/posts/unapproved";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { RuleField } from "./rule-field";

export async function ApprovalOf({ member, accountId }: { member: Member; accountId: string }) {
  const { rule, approvers } = await getRule(member, accountId);
  const canSet = may(member.role, "set approval rules");
  const unapproved = canSet ? await countUnapproved(member, accountId, rule) : 0;
  return <RuleField {...{ accountId, rule, approvers, canSet, unapproved }} ownId={member.userId} />;
}
