"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { OptionBox, OptionRow } from "@/components/posts/composer/option-row";
import { Field } from "@/components/ui/field";

/** What a maker agrees to for the posts of a key: nothing, TikTok's declaration, or that for branded content too. */
export type Declared = "nothing" | "music" | "branded";

/** Of keys that let posts out: nothing is agreed to unless it is ticked. The sentence itself stands above the button. */
export function DeclarationField({
  value,
  onChange,
}: {
  value: Declared;
  onChange: (next: Declared) => void;
}) {
  const t = useTranslations("keys.declaration");
  return (
    <Field label={t("label")} layout="top" isGroup>
      <OptionBox>
        <OptionRow
          label={t("own")}
          isChecked={value !== "nothing"}
          onChange={(isOn) => onChange(isOn ? "music" : "nothing")}
        />
        {value !== "nothing" && (
          <OptionRow
            label={t("branded")}
            isChecked={value === "branded"}
            onChange={(isOn) => onChange(isOn ? "branded" : "music")}
          />
        )}
      </OptionBox>
      <p className="mt-1.5 text-sm text-ink3 text-pretty">
        {t.rich(value === "nothing" ? "profilesOnly" : "agreed", {
          accounts: (chunks) => (
            <Link href="/accounts" className="underline underline-offset-2 hover:text-ink">
              {chunks}
            </Link>
          ),
        })}
      </p>
    </Field>
  );
}
