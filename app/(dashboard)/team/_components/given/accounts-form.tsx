"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { giveAccountsAction } from "@/app/(dashboard)/team/actions";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { AccountHit } from "@/lib/accounts/types";
import { AccountChoices } from "./account-choices";

interface AccountsFormProps {
  userId: string;
  accounts: readonly AccountHit[];
  given: readonly string[] | null;
  onDone: () => void;
}

export function AccountsForm({ userId, accounts, given, onDone }: AccountsFormProps) {
  const t = useTranslations("team.accounts");
  const [extent, setExtent] = useState<"all" | "some">(given === null ? "all" : "some");
  const [chosen, setChosen] = useState(() => new Set(given));
  const [problem, setProblem] = useState<string>();
  const [isBusy, startSaving] = useTransition();

  function save() {
    startSaving(async () => {
      const accountIds = extent === "all" ? null : [...chosen];
      const result = await giveAccountsAction({ userId, accountIds });
      if (result.ok) onDone();
      else setProblem(result.message);
    });
  }

  return (
    <div className="grid gap-4">
      <Segmented
        label={t("extent")}
        value={extent}
        onChange={setExtent}
        segments={[
          { value: "all", label: t("all") },
          { value: "some", label: t("some") },
        ]}
      />
      {extent === "all" ? (
        <p className="text-sm text-ink2 text-pretty">{t("allHint")}</p>
      ) : (
        <AccountChoices accounts={accounts} chosen={chosen} onChange={setChosen} />
      )}
      {problem && (
        <p role="alert" className="text-sm text-hold">
          {problem}
        </p>
      )}
      <Button variant="primary" onClick={save} disabled={isBusy} className="justify-self-end">
        {t(isBusy ? "saving" : "save")}
      </Button>
    </div>
  );
}
