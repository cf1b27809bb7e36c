"use client";

import { useTranslations } from "next-intl";
import { AccountsField } from "@/app/(dashboard)/settings/_components/accounts/accounts-field";
import type { ChosenAccount } from "@/app/(dashboard)/settings/_components/accounts/chosen-account";
import { ConsentText } from "@/components/posts/composer/consent-text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { KEY_NAME_MAX } from "@/lib/keys/rules";
import { DeclarationField } from "./declaration-field";
import { ExpiryField } from "./expiry-field";
import { ScopeField } from "./scope-field";
import { type KeyForm, useKeyForm } from "./use-key-form";

interface KeySheetProps {
  accounts: ChosenAccount[];
  offersTest: boolean;
  timeZone: string;
  onClose: () => void;
  onMade: (name: string, secret: string) => void;
}

export function KeySheet({ accounts, offersTest, timeZone, onClose, onMade }: KeySheetProps) {
  const t = useTranslations("keys.form");
  const tAccounts = useTranslations("keys.accounts");
  const form = useKeyForm({ timeZone, onMade });
  const { state, change, missing } = form;
  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <SheetContent
        title={t("title")}
        description={t("description")}
        className="md:w-[32rem]"
        footer={<Making form={form} />}
      >
        <div className="grid gap-6 pt-1">
          <Field label={t("name")} hint={t("nameHint")} layout="top" error={missing.name}>
            <Input
              value={state.name}
              maxLength={KEY_NAME_MAX}
              onChange={(event) => change({ name: event.target.value })}
            />
          </Field>
          {offersTest && <ModeField form={form} />}
          <ScopeField value={state.scopes} onChange={(scopes) => change({ scopes })} error={missing.scopes} />
          {form.letsOut && (
            <DeclarationField value={state.declared} onChange={(declared) => change({ declared })} />
          )}
          <AccountsField
            accounts={accounts.filter(({ isTest }) => isTest === state.isTest)}
            value={state.accountIds}
            onChange={(accountIds) => change({ accountIds })}
            error={missing.accounts}
            words={{
              label: tAccounts("label"),
              all: tAccounts("all"),
              some: tAccounts("some"),
              allNote: tAccounts("allNote"),
            }}
          />
          <ExpiryField
            value={state.expiry}
            onChange={(expiry) => change({ expiry })}
            timeZone={timeZone}
            error={missing.expiry}
          />
        </div>
      </SheetContent>
    </Sheet>
  );
}

function ModeField({ form: { state, change } }: { form: KeyForm }) {
  const t = useTranslations("keys.mode");
  return (
    <Field label={t("label")} layout="top" isGroup>
      <Segmented
        label={t("label")}
        value={state.isTest ? "test" : "live"}
        onChange={(mode) => change({ isTest: mode === "test", accountIds: null })}
        segments={[
          { value: "live", label: t("live") },
          { value: "test", label: t("test") },
        ]}
        className="max-sm:w-full"
      />
      <p className="mt-1.5 text-sm text-ink3 text-pretty">{t(state.isTest ? "testNote" : "liveNote")}</p>
    </Field>
  );
}

function Making({ form }: { form: KeyForm }) {
  const t = useTranslations("keys.form");
  const { state, letsOut, refusal, isIncomplete, isPending, make } = form;
  const isBrandedContent = state.declared === "branded";
  const declared = { delivery: "direct", disclosesPromotion: isBrandedContent, isBrandedContent } as const;
  return (
    <div className="grid w-full gap-3">
      {(refusal ?? isIncomplete) && (
        <p role="alert" className="text-sm text-hold text-pretty">
          {refusal ?? t("incomplete")}
        </p>
      )}
      {letsOut && state.declared !== "nothing" && (
        <ConsentText declared={[{ name: "", settings: declared }]} />
      )}
      <Button
        variant="primary"
        disabled={isPending}
        onClick={make}
        className="max-md:h-11 md:justify-self-end"
      >
        {t(letsOut && state.declared !== "nothing" ? "agree" : "make")}
      </Button>
    </div>
  );
}
