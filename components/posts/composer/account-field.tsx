"use client";

import { useTranslations } from "next-intl";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { TestMark } from "@/components/posts/test-mark";
import { useSentence } from "@/components/shell/sentences";
import { Field } from "@/components/ui/field";
import { Select, SelectItem } from "@/components/ui/select";
import type { AccountView } from "@/lib/accounts/types";
import { unauditedWords } from "@/lib/posts/problems";
import { AccountAnswer, problemOf } from "./account-answer";
import { AccountsMenu } from "./accounts-menu";
import { AuditNotice } from "./audit-notice";
import { PostCapacity } from "./capacity-line";
import { ChosenAccounts } from "./chosen-accounts";
import { canDeliver } from "./delivery";
import type { ComposerModel, TargetModel } from "./use-composer";

interface AccountFieldProps {
  composer: ComposerModel;
  /** A post that exists belongs to one account. */
  isEdit: boolean;
}

/** Point 1 of the guidelines: whose profile, by nickname, and whether TikTok lets it post now. */
export function AccountField({ composer, isEdit }: AccountFieldProps) {
  const say = useSentence();
  const t = useTranslations("composer");
  const { targets, accounts } = composer;
  const [only] = targets;
  const isMany = targets.length > 1;
  const problem = !isMany && only?.isAsked ? problemOf(only.answer) : null;
  return (
    <Field
      label={isMany ? t("account.labelMany") : t("account.label")}
      hint={useHint(targets)}
      error={problem && say(problem)}
      isGroup={isMany}
    >
      <div data-field="account">
        {isMany ? (
          <ChosenAccounts composer={composer} />
        ) : (
          <div className="relative">
            <OneAccountSelect composer={composer} />
            {only?.isAsked && (
              <div className="mt-2 flex items-center sm:absolute sm:inset-y-0 sm:end-10 sm:mt-0">
                <AccountAnswer kind={composer.kind} answer={only.answer} />
              </div>
            )}
          </div>
        )}
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
          {!isMany && only && <OneAnswer composer={composer} model={only} />}
          {!isEdit && accounts.length > 1 && <AccountsMenu composer={composer} />}
        </div>
      </div>
    </Field>
  );
}

function useHint(targets: TargetModel[]): string {
  const t = useTranslations("composer");
  const [only] = targets;
  if (targets.length > 1) return t("account.hint.many");
  if (only?.target.choices.delivery === "inbox") return t("account.hint.inbox");
  return only?.answer.data ? t("account.hint.checked") : t("account.hint.asked");
}

function OneAccountSelect({ composer }: { composer: ComposerModel }) {
  const t = useTranslations("composer");
  const { accounts, targets, swapAccount } = composer;
  const [only] = targets;
  return (
    <Select
      value={only?.target.accountId ?? ""}
      onValueChange={swapAccount}
      placeholder={t("account.placeholder")}
      aria-label={t("account.label")}
      className="h-12"
    >
      {accounts.map((account) => (
        <SelectItem key={account.id} value={account.id} textValue={account.displayName}>
          <span className="flex items-center gap-2.5">
            <AccountAvatar account={account} size={24} />
            <span className="font-medium">{nicknameOf(account, only)}</span>
            <span className="text-ink3">@{account.username}</span>
            <TestMark account={account} />
          </span>
        </SelectItem>
      ))}
    </Select>
  );
}

/** As TikTok spells it today. */
function nicknameOf(account: AccountView, only: TargetModel | undefined): string {
  return (only?.target.accountId === account.id && only.creator?.nickname) || account.displayName;
}

function OneAnswer({ composer, model }: { composer: ComposerModel; model: TargetModel }) {
  const { target, account, capacity, problems } = model;
  const isDirect = target.choices.delivery === "direct";
  const isTooPublic = problems.some(({ message }) => message === unauditedWords.account);
  const canDraft = account !== null && canDeliver(account, "inbox");
  return (
    <>
      {isDirect && capacity && <PostCapacity capacity={capacity} timeZone={composer.state.timeZone} />}
      {isTooPublic && (
        <AuditNotice
          onSendDraft={
            canDraft ? () => composer.changeChoices(target.accountId, { delivery: "inbox" }) : null
          }
        />
      )}
    </>
  );
}
