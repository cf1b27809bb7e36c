"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import type { AccountCapacity, AccountView } from "@/lib/accounts/types";
import type { MediaKind } from "@/lib/media/types";
import type { Delivery } from "@/lib/posts/types";
import { DraftCapacity } from "./capacity-line";
import { draftSteps, refuseDelivery } from "./delivery";

interface DeliveryFieldProps {
  value: Delivery;
  account: AccountView | null;
  kind: MediaKind | null;
  capacity: AccountCapacity | null;
  timeZone: string;
  onChange: (delivery: Delivery) => void;
}

/** A person's choice alone: nothing in Cuepost ever turns a post into a draft. */
export function DeliveryField({ value, account, kind, capacity, timeZone, onChange }: DeliveryFieldProps) {
  const t = useTranslations("composer");
  const name = useId();
  const choice = (delivery: Delivery) => ({
    name,
    label: t(`delivery.words.${delivery}`),
    isChosen: value === delivery,
    refusal: account && refuseDelivery(account, delivery, t),
    grantHref: `/accounts/${account?.id}`,
    onChoose: () => onChange(delivery),
  });
  return (
    <Field label={t("delivery.label")} hint={t("delivery.hint")} isGroup>
      <div
        data-field="delivery"
        className="divide-y divide-line overflow-hidden rounded-card border border-line2 bg-card"
      >
        <Choice {...choice("direct")} note={t("delivery.note.direct")} />
        <Choice {...choice("inbox")} note={t("delivery.note.inbox")}>
          <DraftGuide account={account} kind={kind}>
            {capacity && <DraftCapacity capacity={capacity} timeZone={timeZone} />}
          </DraftGuide>
        </Choice>
      </div>
    </Field>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  note: string;
  isChosen: boolean;
  /** Why it cannot be chosen; greys it out. */
  refusal: string | null;
  /** Where the permission is given. */
  grantHref: string;
  onChoose: () => void;
  /** What matters once it is chosen. */
  children?: ReactNode;
}

function Choice(props: ChoiceProps) {
  const { name, label, note, isChosen, refusal, grantHref, onChoose, children } = props;
  const t = useTranslations("composer");
  const id = useId();
  return (
    <div>
      <div className="flex min-h-11 items-start gap-3 px-3 py-2.5">
        <input
          id={id}
          type="radio"
          name={name}
          checked={isChosen}
          disabled={refusal !== null}
          onChange={onChoose}
          aria-describedby={`${id}-note`}
          className="mt-0.5 size-4 shrink-0 accent-(--ink)"
        />
        <div className="min-w-0">
          <label htmlFor={id} className={cn("font-medium", refusal !== null && "text-ink3")}>
            {label}
          </label>
          <p id={`${id}-note`} className="mt-0.5 text-sm text-ink3 text-pretty">
            {refusal ?? note}
          </p>
          {refusal !== null && (
            <Link href={grantHref} className="text-sm underline underline-offset-2">
              {t("delivery.grant")}
            </Link>
          )}
        </div>
      </div>
      {isChosen && refusal === null && children}
    </div>
  );
}

interface DraftGuideProps {
  account: AccountView | null;
  kind: MediaKind | null;
  children: ReactNode;
}

function DraftGuide({ account, kind, children }: DraftGuideProps) {
  const t = useTranslations("composer");
  return (
    <div className="grid gap-2.5 bg-sunk py-3 ps-10 pe-3 text-sm">
      <div>
        <p className="font-medium">{t("delivery.steps.title")}</p>
        <ol className="mt-1 list-decimal ps-4.5 text-ink2">
          {draftSteps(account?.username ?? t("delivery.theAccount"), t).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      <p className="text-ink2 text-pretty">{t(`delivery.explain.${kind ?? "video"}`)}</p>
      {children}
    </div>
  );
}
