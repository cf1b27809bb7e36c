"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";

interface AccountChoiceProps {
  accounts: readonly { id: string; displayName: string }[];
  chosen: readonly string[];
  onChange: (accountIds: string[]) => void;
}

export function AccountChoice({ accounts, chosen, onChange }: AccountChoiceProps) {
  const t = useTranslations("review.share");
  const groupId = useId();
  return (
    <Field label={t("accounts")} layout="top" isGroup>
      <ul className="max-h-56 divide-y divide-line overflow-y-auto rounded-control border border-line bg-card">
        {accounts.map(({ id, displayName }) => (
          <li key={id}>
            <label
              htmlFor={`${groupId}-${id}`}
              className="flex min-h-10 cursor-pointer items-center gap-3 px-3 hover:bg-sunk pointer-coarse:min-h-11"
            >
              <Checkbox
                id={`${groupId}-${id}`}
                checked={chosen.includes(id)}
                onCheckedChange={(isOn) =>
                  onChange(isOn === true ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
              <span className="truncate">{displayName}</span>
            </label>
          </li>
        ))}
      </ul>
    </Field>
  );
}
