"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import type { ChosenAccount } from "./chosen-account";

interface AccountsFieldProps {
  accounts: ChosenAccount[];
  /** Null is all of them, also those yet to come. */
  value: string[] | null;
  onChange: (accountIds: string[] | null) => void;
  error: string | null;
  /** `allNote` is said while all are meant. */
  words: { label: string; all: string; some: string; allNote?: string };
}

export function AccountsField({ accounts, value, onChange, error, words }: AccountsFieldProps) {
  const turn = (id: string, isOn: boolean) =>
    onChange(accounts.map((one) => one.id).filter((one) => (one === id ? isOn : value?.includes(one))));
  return (
    <Field label={words.label} layout="top" error={error} isGroup>
      <Segmented
        label={words.label}
        value={value === null ? "all" : "some"}
        onChange={(kind) => onChange(kind === "all" ? null : [])}
        segments={[
          { value: "all", label: words.all },
          { value: "some", label: words.some, isDisabled: accounts.length === 0 },
        ]}
        className="max-sm:w-full"
      />
      {value === null && words.allNote && (
        <p className="mt-1.5 text-sm text-ink3 text-pretty">{words.allNote}</p>
      )}
      {value !== null && (
        <ul className="mt-2 max-h-56 overflow-y-auto rounded-card border border-line2 bg-card p-1">
          {accounts.map(({ id, displayName, username }) => (
            <li key={id}>
              <label
                htmlFor={`account-${id}`}
                className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 hover:bg-sunk max-sm:min-h-11"
              >
                <Checkbox
                  id={`account-${id}`}
                  checked={value.includes(id)}
                  onCheckedChange={(checked) => turn(id, checked === true)}
                />
                <span className="min-w-0 flex-1 truncate">{displayName}</span>
                <span className="truncate text-sm text-ink3">@{username}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </Field>
  );
}
