"use client";

import { useTranslations } from "next-intl";
import { useId, useState, useTransition } from "react";
import { giveAccountsAction } from "@/app/(dashboard)/team/actions";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Segmented } from "@/components/ui/segmented";
import type { AccountHit } from "@/lib/accounts/types";

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

  function choose(id: string, isOn: boolean) {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

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
        <AccountChoices accounts={accounts} chosen={chosen} onChoose={choose} />
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

interface AccountChoicesProps {
  accounts: readonly AccountHit[];
  chosen: ReadonlySet<string>;
  onChoose: (id: string, isOn: boolean) => void;
}

function AccountChoices({ accounts, chosen, onChoose }: AccountChoicesProps) {
  const t = useTranslations("team.accounts");
  const name = useId();
  if (accounts.length === 0) return <p className="text-sm text-ink2">{t("none")}</p>;
  return (
    <ul className="-mx-2 max-h-72 overflow-y-auto">
      {accounts.map((account) => (
        <li key={account.id}>
          <label
            htmlFor={`${name}-${account.id}`}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-2 hover:bg-sunk"
          >
            <Checkbox
              id={`${name}-${account.id}`}
              checked={chosen.has(account.id)}
              onCheckedChange={(isOn) => onChoose(account.id, isOn === true)}
            />
            <AccountAvatar account={account} size={24} />
            <span className="min-w-0 truncate font-medium">{account.displayName}</span>
            <span className="min-w-0 truncate text-sm text-ink3">@{account.username}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
