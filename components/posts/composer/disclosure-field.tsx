"use client";

import { Tag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import type { TargetChoices } from "@/lib/compositions/input";
import { allowsBrandedContent, labelSentence, prescribed } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";
import type { ComposerWords } from "./composer-state";
import { OptionBox, OptionRow } from "./option-row";
import { sayPrivacy } from "./say-privacy";

interface DisclosureFieldProps {
  settings: PostSettings;
  layout: "left" | "top";
  onChange: (change: Partial<TargetChoices>) => void;
}

/** Point 3: off by default; what each box does is said only once it is ticked, in TikTok's words. */
export function DisclosureField({ settings, layout, onChange }: DisclosureFieldProps) {
  const t = useTranslations("composer");
  const id = useId();
  const label = labelSentence(settings);
  return (
    <Field label={t("disclosure.label")} hint={t("disclosure.hint")} layout={layout} isGroup>
      <div data-field="disclosesPromotion">
        <OptionBox>
          <div className="flex min-h-11 items-center justify-between gap-3 px-3 py-2">
            <label htmlFor={id}>{t("disclosure.switch")}</label>
            <Switch
              id={id}
              checked={settings.disclosesPromotion}
              onCheckedChange={(disclosesPromotion) =>
                onChange({ disclosesPromotion, isYourBrand: false, isBrandedContent: false })
              }
            />
          </div>
          {settings.disclosesPromotion && (
            <>
              <OptionRow
                label={t("disclosure.yourBrand")}
                note={t("disclosure.yourBrandNote")}
                isChecked={settings.isYourBrand}
                onChange={(isYourBrand) => onChange({ isYourBrand })}
              />
              <OptionRow
                label={t("disclosure.branded")}
                note={t("disclosure.brandedNote")}
                refusal={brandedRefusal(settings.privacyLevel, t)}
                isChecked={settings.isBrandedContent}
                onChange={(isBrandedContent) => onChange({ isBrandedContent })}
              />
            </>
          )}
          {label && (
            <p role="status" className="flex items-center gap-2 bg-wait-soft px-3 py-2.5 text-sm text-wait">
              <Tag className="size-4 shrink-0" /> {label}
            </p>
          )}
        </OptionBox>
        {settings.disclosesPromotion && !settings.isYourBrand && !settings.isBrandedContent && (
          <p className="mt-1.5 text-sm text-ink3">{prescribed.indicatePromotion}</p>
        )}
      </div>
    </Field>
  );
}

function brandedRefusal(privacyLevel: string | null, t: ComposerWords): string | null {
  if (!privacyLevel || allowsBrandedContent(privacyLevel)) return null;
  const level = sayPrivacy(privacyLevel, t);
  return `${t("disclosure.brandedRefusal", { level })} ${prescribed.brandedNotPrivate}`;
}
