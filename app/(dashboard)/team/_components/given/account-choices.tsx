"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { Checkbox } from "@/components/ui/checkbox";
import type { AccountHit } from "@/lib/accounts/types";

interface AccountChoicesProps {
  accounts: readonly AccountHit[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: Set<string>) => void;
}

export function AccountChoices({ accounts, chosen, onChange }: AccountChoicesProps) {
  const t = useTranslations("team.accounts");
  const name = useId();

  function choose(id: string, isOn: boolean) {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    onChange(next);
  }

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
              onCheckedChange={(isOn) => choose(account.id, isOn === true)}
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
