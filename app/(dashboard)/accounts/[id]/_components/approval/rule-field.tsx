"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { toast } from "sonner";
import { setApprovalRuleAction } from "@/app/(dashboard)/accounts/actions";
import { Button } from "@/components/ui/button";
import { Select, SelectItem } from "@/components/ui/select";
import type { ApproverView, RuleSnapshot } from "@/lib/approvals/types";
import { RuleChoice, type RuleKind } from "./rule-choice";
import { Unapproved } from "./unapproved";
import { useUnapproved } from "./use-unapproved";

interface RuleFieldProps {
  accountId: string;
  rule: RuleSnapshot | null;
  /** Whoever could be named. */
  approvers: ApproverView[];
  canSet: boolean;
  /** Scheduled posts that lack approval by the rule as it is. */
  unapproved: number;
  ownId: string;
}

export function RuleField({ accountId, rule, approvers, canSet, unapproved, ownId }: RuleFieldProps) {
  const t = useTranslations("approvals.rule");
  const [isPending, start] = useTransition();
  const [chosen, choose] = useState({
    kind: (rule?.kind ?? "none") as RuleKind,
    personId: rule?.personId ?? "",
  });
  const isGone = rule?.kind === "named" && !approvers.some(({ userId }) => userId === rule.personId);
  const input = {
    accountId,
    kind: chosen.kind,
    ...(chosen.kind === "named" && { personId: chosen.personId }),
  };
  const isChanged =
    chosen.kind !== (rule?.kind ?? "none") ||
    (chosen.kind === "named" && chosen.personId !== (rule?.personId ?? ""));
  const isWhole = chosen.kind !== "named" || chosen.personId !== "";
  const affected = useUnapproved(isChanged && isWhole ? input : null);
  const others = approvers.filter(({ userId }) => userId !== ownId).length;
  const needed = chosen.kind === "two" ? 2 : 1;
  const isShort = (chosen.kind === "anyone" || chosen.kind === "two") && others < needed;
  if (!canSet) {
    return <p>{t(`asks.${rule?.kind ?? "none"}`, { name: rule?.personName ?? "" })}</p>;
  }
  const save = () =>
    start(async () => {
      try {
        const answer = await setApprovalRuleAction(input);
        if (answer.ok) toast(t("saved"));
        else toast.error(answer.message);
      } catch {
        toast.error(t("unreachable"));
      }
    });
  return (
    <div className="grid max-w-md gap-3">
      <RuleChoice value={chosen.kind} onChange={(kind) => choose({ ...chosen, kind })} />
      {chosen.kind === "named" && (
        <Select
          aria-label={t("person")}
          placeholder={t("choosePerson")}
          value={approvers.some(({ userId }) => userId === chosen.personId) ? chosen.personId : ""}
          onValueChange={(personId) => choose({ ...chosen, personId })}
        >
          {approvers.map(({ userId, name }) => (
            <SelectItem key={userId} value={userId}>
              {name}
            </SelectItem>
          ))}
        </Select>
      )}
      {isGone && !isChanged && <p className="text-sm text-hold text-pretty">{t("gone")}</p>}
      {isShort && <p className="text-sm text-wait text-pretty">{t("fewer", { needed })}</p>}
      {isChanged && affected > 0 && (
        <p role="status" className="text-sm text-wait text-pretty">
          {t("affected", { count: affected })}
        </p>
      )}
      {isChanged && (
        <Button
          variant="primary"
          onClick={save}
          disabled={isPending || !isWhole}
          className="w-fit max-md:h-11 max-md:w-full"
        >
          {t("save")}
        </Button>
      )}
      {!isChanged && unapproved > 0 && <Unapproved accountId={accountId} count={unapproved} />}
    </div>
  );
}
