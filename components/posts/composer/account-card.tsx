"use client";

import { useTranslations } from "next-intl";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { TestMark } from "@/components/posts/test-mark";
import { useSentence } from "@/components/shell/sentences";
import { Button } from "@/components/ui/button";
import { unauditedWords } from "@/lib/posts/problems";
import { AccountAnswer, problemOf } from "./account-answer";
import { AuditNotice } from "./audit-notice";
import { PostCapacity } from "./capacity-line";
import { CardCaption } from "./card-caption";
import { canDeliver } from "./delivery";
import { DeliverySwitch } from "./delivery-switch";
import { Asked } from "./one-account";
import type { ComposerModel, TargetModel } from "./use-composer";

interface AccountCardProps {
  composer: ComposerModel;
  model: TargetModel;
  onApplyToAll: () => void;
}

export function AccountCard({ composer, model, onApplyToAll }: AccountCardProps) {
  const say = useSentence();
  const t = useTranslations("composer");
  const { target, account, creator, answer, isAsked } = model;
  const { accountId } = target;
  const name = creator?.nickname ?? account?.displayName ?? t("account.gone");
  const problem = composer.refusals[accountId] ?? (isAsked ? problemOf(answer) : null);
  const isDirect = target.choices.delivery === "direct";
  return (
    <section
      aria-label={name}
      data-account={accountId}
      className="grid gap-4 rounded-card border border-line2 bg-paper p-3.5"
    >
      <header className="flex flex-wrap items-center gap-2">
        {account && <AccountAvatar account={account} size={24} />}
        <h3 className="font-medium">{name}</h3>
        {account && <TestMark account={account} />}
        <span className="ms-auto">{isAsked && <AccountAnswer kind={composer.kind} answer={answer} />}</span>
        {problem && (
          <p role="alert" className="basis-full text-sm text-hold text-pretty">
            {say(problem)}
          </p>
        )}
        {isDirect && model.capacity && (
          <PostCapacity capacity={model.capacity} timeZone={composer.state.timeZone} />
        )}
        <Audit composer={composer} model={model} />
      </header>
      <DeliverySwitch
        value={target.choices.delivery}
        account={account}
        onChange={(delivery) => composer.changeChoices(accountId, { delivery })}
      />
      {isDirect && <Asked composer={composer} model={model} layout="top" />}
      <footer className="flex flex-wrap items-center gap-2 *:data-[field=caption]:basis-full">
        <CardCaption composer={composer} model={model} />
        <Button size="sm" className="ms-auto" onClick={onApplyToAll}>
          {t("cards.applyToAll")}
        </Button>
      </footer>
    </section>
  );
}

function Audit({ composer, model }: { composer: ComposerModel; model: TargetModel }) {
  const { account, target, problems } = model;
  if (!problems.some(({ message }) => message === unauditedWords.account)) return null;
  const canDraft = account !== null && canDeliver(account, "inbox");
  return (
    <AuditNotice
      onSendDraft={canDraft ? () => composer.changeChoices(target.accountId, { delivery: "inbox" }) : null}
    />
  );
}
