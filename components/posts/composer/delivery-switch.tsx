"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { AccountView } from "@/lib/accounts/types";
import type { Delivery } from "@/lib/posts/types";
import { refuseDelivery } from "./delivery";

interface DeliverySwitchProps {
  value: Delivery;
  account: AccountView | null;
  onChange: (delivery: Delivery) => void;
}

/** The same choice as a line, where several accounts stand side by side. */
export function DeliverySwitch({ value, account, onChange }: DeliverySwitchProps) {
  const t = useTranslations("composer");
  const name = useId();
  const refusals = (["direct", "inbox"] as const).map((way) => account && refuseDelivery(account, way, t));
  return (
    <fieldset data-field="delivery" className="min-w-0">
      <legend className="sr-only">{t("delivery.label")}</legend>
      <div className="flex w-fit max-w-full flex-wrap rounded-control bg-sunk p-1">
        {(["direct", "inbox"] as const).map((way, index) => (
          <label
            key={way}
            className="flex min-h-7 cursor-pointer items-center rounded-md px-3 text-sm font-medium text-ink2 has-checked:bg-card has-checked:text-ink has-checked:shadow-card has-disabled:cursor-not-allowed has-disabled:text-ink3 has-focus-visible:outline-2"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={value === way}
              disabled={refusals[index] !== null}
              onChange={() => onChange(way)}
            />
            {t(`delivery.short.${way}`)}
          </label>
        ))}
      </div>
      {refusals.map(
        (refusal) =>
          refusal && (
            <p key={refusal} className="mt-1 text-sm text-ink3 text-pretty">
              {refusal}
            </p>
          ),
      )}
    </fieldset>
  );
}
