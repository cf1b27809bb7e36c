"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { askForUnapprovedAction } from "@/app/(dashboard)/accounts/actions";
import { Button } from "@/components/ui/button";

/** What the rule will hold, and the one step that keeps it from being held. */
export function Unapproved({ accountId, count }: { accountId: string; count: number }) {
  const t = useTranslations("approvals.rule");
  const [isPending, start] = useTransition();
  const ask = () =>
    start(async () => {
      try {
        const answer = await askForUnapprovedAction({ accountId });
        if (answer.ok) toast(t("asked", { count: answer.value.count }));
        else toast.error(answer.message);
      } catch {
        toast.error(t("unreachable"));
      }
    });
  return (
    <div className="grid gap-2 rounded-card bg-wait-soft px-4 py-3">
      <p className="text-sm text-pretty">{t("affected", { count })}</p>
      <Button size="sm" onClick={ask} disabled={isPending} className="w-fit max-md:h-11">
        {t("ask", { count })}
      </Button>
    </div>
  );
}
