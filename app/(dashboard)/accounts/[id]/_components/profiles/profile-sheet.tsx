"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ConsentText } from "@/components/posts/composer/consent-text";
import { DisclosureField } from "@/components/posts/composer/disclosure-field";
import { InteractionsField } from "@/components/posts/composer/interactions-field";
import { OptionBox, OptionRow } from "@/components/posts/composer/option-row";
import { PrivacyField } from "@/components/posts/composer/privacy-field";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SheetContent } from "@/components/ui/sheet";
import type { ProfiledAccount } from "./profile-list";
import { type ProfileForm, useProfileForm } from "./use-profile-form";

const NAME_MAX = 60;

interface ProfileSheetProps {
  account: ProfiledAccount;
  isUnaudited: boolean;
  /** Another one is the default until this one is. */
  hasDefault: boolean;
  onDone: () => void;
}

export function ProfileSheet({ account, isUnaudited, hasDefault, onDone }: ProfileSheetProps) {
  const t = useTranslations("profiles.form");
  const form = useProfileForm({ accountId: account.id, isUnaudited, onDone });
  return (
    <SheetContent
      title={t("title")}
      description={t("description", { account: account.displayName })}
      className="md:w-[29rem]"
      footer={<Agreement account={account} form={form} />}
    >
      <div className="grid gap-6 pt-1">
        <Field label={t("name")} hint={t("nameHint")} layout="top" error={form.nameProblem}>
          <Input
            value={form.name}
            maxLength={NAME_MAX}
            placeholder={t("namePlaceholder")}
            onChange={(event) => form.setName(event.target.value)}
          />
        </Field>
        <Asking form={form} />
        <Choices form={form} />
        <DefaultTick form={form} hasDefault={hasDefault} />
      </div>
    </SheetContent>
  );
}

/** The composer's own fields, in TikTok's order: nothing chosen, only what this creator may choose. */
function Choices({ form }: { form: ProfileForm }) {
  const t = useTranslations("profiles.form");
  const composer = useTranslations("composer");
  const { settings, creator, isUnaudited, change } = form;
  const common = { kind: "video", layout: "top", settings, creator } as const;
  return (
    <>
      <PrivacyField
        {...common}
        label={t("privacy")}
        isUnaudited={isUnaudited}
        onChange={(privacyLevel) => change({ privacyLevel })}
      />
      <InteractionsField {...common} onChange={change} />
      <DisclosureField settings={settings} layout="top" onChange={change} />
      <Field label={t("also")} layout="top" isGroup>
        <OptionBox>
          <OptionRow
            label={composer("ai.name")}
            isChecked={settings.isAiGenerated}
            onChange={(isAiGenerated) => change({ isAiGenerated })}
          />
          <OptionRow
            label={composer("music.name")}
            note={t("photosOnly")}
            isChecked={settings.autoAddMusic}
            onChange={(autoAddMusic) => change({ autoAddMusic })}
          />
        </OptionBox>
      </Field>
    </>
  );
}

function Asking({ form: { asking } }: { form: ProfileForm }) {
  const t = useTranslations("profiles.form");
  const problem = asking.blocked ?? asking.failure;
  if (!problem) return null;
  return (
    <div role="alert" className="grid gap-2 rounded-card bg-hold-soft px-4 py-3 text-sm text-hold">
      <p className="text-pretty">{problem}</p>
      <Button size="sm" onClick={asking.retry} className="w-fit">
        {t("askAgain")}
      </Button>
    </div>
  );
}

/** A question of its own: agreeing to a profile does not make it the one that is taken unasked. */
function DefaultTick({ form, hasDefault }: { form: ProfileForm; hasDefault: boolean }) {
  const t = useTranslations("profiles.form");
  const id = useId();
  return (
    <div className="flex items-start gap-3 border-t border-line pt-5">
      <Checkbox
        id={id}
        checked={form.isDefault}
        onCheckedChange={(checked) => form.setDefault(checked === true)}
        aria-describedby={`${id}-note`}
        className="mt-0.5"
      />
      <div>
        <label htmlFor={id} className="font-medium">
          {t("default")}
        </label>
        <p id={`${id}-note`} className="text-sm text-ink3 text-pretty">
          {t(hasDefault ? "defaultInstead" : "defaultNote")}
        </p>
      </div>
    </div>
  );
}

function Agreement({ account, form }: { account: ProfiledAccount; form: ProfileForm }) {
  const t = useTranslations("profiles.form");
  const { settings, problems, refusal, isPending, agree } = form;
  const said = refusal ? [refusal] : problems;
  return (
    <div className="grid w-full gap-3">
      {said.length > 0 && (
        <ul role="alert" className="grid gap-1 text-sm text-hold text-pretty">
          {said.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <ConsentText declared={[{ name: account.displayName, settings }]} />
      <Button
        variant="primary"
        disabled={isPending}
        onClick={agree}
        className="max-md:h-11 md:justify-self-end"
      >
        {t("agree")}
      </Button>
    </div>
  );
}
