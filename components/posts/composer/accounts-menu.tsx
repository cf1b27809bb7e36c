"use client";

import { Check, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { TestMark } from "@/components/posts/test-mark";
import { Button } from "@/components/ui/button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { GROUP_POSTS_MAX } from "@/lib/compositions/rules";
import type { ComposerModel } from "./use-composer";

/** Which accounts it goes to; stays open, so that several are chosen in one go. */
export function AccountsMenu({ composer }: { composer: ComposerModel }) {
  const t = useTranslations("composer");
  const { accounts, targets, chooseAccounts } = composer;
  const chosen = targets.map(({ target }) => target.accountId);
  const isFull = chosen.length >= GROUP_POSTS_MAX;
  const toggle = (id: string) =>
    chooseAccounts(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button size="sm" variant="quiet" className="-ms-3">
          <Plus aria-hidden /> {t(chosen.length > 1 ? "account.change" : "account.add")}
        </Button>
      </MenuTrigger>
      <MenuContent className="max-h-80 overflow-y-auto">
        {accounts.map((account) => {
          const isChosen = chosen.includes(account.id);
          return (
            <MenuItem
              key={account.id}
              role="menuitemcheckbox"
              aria-checked={isChosen}
              disabled={isFull && !isChosen}
              onSelect={(event) => {
                event.preventDefault();
                toggle(account.id);
              }}
            >
              <AccountAvatar account={account} size={24} />
              <span className="font-medium">{account.displayName}</span>
              <span className="text-ink3">@{account.username}</span>
              <TestMark account={account} />
              <Check aria-hidden className={isChosen ? "ms-auto" : "invisible ms-auto"} />
            </MenuItem>
          );
        })}
        {isFull && (
          <p className="px-2.5 py-1.5 text-sm text-wait">{t("account.full", { max: GROUP_POSTS_MAX })}</p>
        )}
      </MenuContent>
    </Menu>
  );
}
