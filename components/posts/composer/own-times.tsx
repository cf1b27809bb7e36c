"use client";

import { useTranslations } from "next-intl";
import { AccountAvatar } from "@/components/posts/account-avatar";
import type { CompositionTarget } from "@/lib/compositions/input";
import { ClockInputs } from "./clock-inputs";
import type { TargetModel } from "./use-composer";

interface OwnTimesProps {
  targets: TargetModel[];
  onChange: (accountId: string, part: Partial<CompositionTarget>) => void;
}

export function OwnTimes({ targets, onChange }: OwnTimesProps) {
  const t = useTranslations("composer");
  return (
    <ul className="divide-y divide-line rounded-card border border-line2 bg-card">
      {targets.map(({ target, account, creator, time }) => {
        const name = creator?.nickname ?? account?.displayName ?? t("account.gone");
        const at = target.at ?? { date: "", time: "" };
        const isChosen = Boolean(at.date && at.time);
        return (
          <li key={target.accountId} data-account={target.accountId} className="px-3 py-2">
            <fieldset
              data-field="time"
              className="grid min-w-0 grid-cols-2 items-center gap-2 sm:grid-cols-[minmax(0,1fr)_10rem_8rem]"
            >
              <legend className="sr-only">{name}</legend>
              <span aria-hidden className="col-span-2 flex items-center gap-2.5 sm:col-span-1">
                {account && <AccountAvatar account={account} size={24} />}
                <span className="truncate font-medium">{name}</span>
              </span>
              <ClockInputs
                value={at}
                onChange={(part) => onChange(target.accountId, { at: { ...at, ...part } })}
              />
            </fieldset>
            {time.state === "problem" && isChosen && (
              <p role="alert" className="mt-1 text-sm text-hold">
                {time.message}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
