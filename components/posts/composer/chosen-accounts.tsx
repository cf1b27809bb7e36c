"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { TestMark } from "@/components/posts/test-mark";
import { useSentence } from "@/components/shell/sentences";
import { IconButton } from "@/components/ui/icon-button";
import { AccountAnswer, problemOf } from "./account-answer";
import type { ComposerModel, TargetModel } from "./use-composer";

/** Each by the nickname TikTok gives today, with what it may do. */
export function ChosenAccounts({ composer }: { composer: ComposerModel }) {
  const { targets, kind, chooseAccounts } = composer;
  return (
    <ul className="divide-y divide-line rounded-card border border-line2 bg-card">
      {targets.map((model) => (
        <ChosenAccount
          key={model.target.accountId}
          model={model}
          kind={kind}
          onRemove={() =>
            chooseAccounts(
              targets.map(({ target }) => target.accountId).filter((id) => id !== model.target.accountId),
            )
          }
        />
      ))}
    </ul>
  );
}

interface ChosenAccountProps {
  model: TargetModel;
  kind: ComposerModel["kind"];
  onRemove: () => void;
}

function ChosenAccount({ model, kind, onRemove }: ChosenAccountProps) {
  const say = useSentence();
  const t = useTranslations("composer");
  const { account, creator, answer, isAsked } = model;
  const name = creator?.nickname ?? account?.displayName ?? t("account.gone");
  const problem = isAsked ? problemOf(answer) : null;
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-2.5 gap-y-1 py-1.5 ps-3 pe-1.5">
      {account && <AccountAvatar account={account} size={24} />}
      <span className="font-medium">{name}</span>
      {account && <span className="text-ink3">@{account.username}</span>}
      {account && <TestMark account={account} />}
      <span className="ms-auto flex items-center gap-1.5">
        {isAsked && <AccountAnswer kind={kind} answer={answer} />}
        <IconButton label={t("account.remove", { name })} size="sm" onClick={onRemove}>
          <X />
        </IconButton>
      </span>
      {problem && (
        <p role="alert" className="basis-full pb-1 text-sm text-hold">
          {say(problem)}
        </p>
      )}
    </li>
  );
}
