"use client";

import { useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/segmented";
import {
  type ChosenKind,
  groupNames,
  kindsOf,
  type MailChoice,
  mailChoices,
  wordOf,
} from "@/lib/notifications/rules";
import type { NotificationSettingsView } from "@/lib/notifications/types";

type Choices = NotificationSettingsView["choices"];

interface KindChoicesProps {
  choices: Choices;
  onChange: (choices: Choices) => void;
}

/** Each kind a row: what happens, and how it comes. */
export function KindChoices({ choices, onChange }: KindChoicesProps) {
  const t = useTranslations("notices");
  return (
    <div className="grid gap-7">
      {groupNames.map((group) => (
        <fieldset key={group}>
          <legend className="pb-1.5 text-sm font-medium text-ink3">{t(`groups.${group}`)}</legend>
          <ul className="divide-y divide-line border-y border-line">
            {kindsOf(group).map((kind) => (
              <KindRow
                key={kind}
                kind={kind}
                choice={choices[kind]}
                onChange={(choice) => onChange({ ...choices, [kind]: choice })}
              />
            ))}
          </ul>
          {group === "posts" && <p className="mt-2 text-sm text-ink3 text-pretty">{t("settings.assured")}</p>}
        </fieldset>
      ))}
    </div>
  );
}

interface KindRowProps {
  kind: ChosenKind;
  choice: MailChoice;
  onChange: (choice: MailChoice) => void;
}

const choiceWords = { "at once": "at-once", digest: "digest", off: "off" } as const;

function KindRow({ kind, choice, onChange }: KindRowProps) {
  const t = useTranslations("notices");
  const name = t(`kinds.${wordOf(kind)}`);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
      <span className="min-w-0 flex-[1_1_12rem] text-pretty">{name}</span>
      <Segmented
        label={name}
        value={choice}
        onChange={onChange}
        segments={mailChoices.map((value) => ({ value, label: t(`choices.${choiceWords[value]}`) }))}
      />
    </li>
  );
}
