"use client";

import Link from "next/link";
import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import type { AccountCapacity, AccountView } from "@/lib/accounts/types";
import type { MediaKind } from "@/lib/media/types";
import type { Delivery } from "@/lib/posts/types";
import { DraftCapacity } from "./capacity-line";
import { deliveryWords, draftSteps, explainDraft, refuseDelivery } from "./delivery";

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
  const name = useId();
  const choice = (delivery: Delivery) => ({
    name,
    label: deliveryWords[delivery],
    isChosen: value === delivery,
    refusal: account && refuseDelivery(account, delivery),
    grantHref: `/accounts/${account?.id}`,
    onChoose: () => onChange(delivery),
  });
  return (
    <Field label="How it goes out" hint="You decide, for each post" isGroup>
      <div
        id="field-delivery"
        className="divide-y divide-line overflow-hidden rounded-card border border-line2 bg-card"
      >
        <Choice {...choice("direct")} note="TikTok publishes it as you set it here." />
        <Choice {...choice("inbox")} note="Its creator finishes and posts it in the TikTok app.">
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
              Allow it on the account's page
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
  return (
    <div className="grid gap-2.5 bg-sunk px-3 py-3 pl-10 text-sm">
      <div>
        <p className="font-medium">To do on the phone, once it has arrived</p>
        <ol className="mt-1 list-decimal pl-4.5 text-ink2">
          {draftSteps(account?.username ?? "the account").map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      <p className="text-ink2 text-pretty">{explainDraft(kind ?? "video")}</p>
      {children}
    </div>
  );
}
