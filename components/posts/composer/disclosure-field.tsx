"use client";

import { Tag } from "lucide-react";
import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import { allowsBrandedContent, labelSentence, prescribed, privacyLabels } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";
import { OptionBox, OptionRow } from "./option-row";

interface DisclosureFieldProps {
  settings: PostSettings;
  onChange: (change: Partial<PostSettings>) => void;
}

/** Point 3: off by default; what each box does is said only once it is ticked, in TikTok's words. */
export function DisclosureField({ settings, onChange }: DisclosureFieldProps) {
  const id = useId();
  const label = labelSentence(settings);
  return (
    <Field label="Disclosure" hint="For anything that promotes a brand" isGroup>
      <div id="field-disclosesPromotion">
        <OptionBox>
          <div className="flex min-h-11 items-center justify-between gap-3 px-3 py-2">
            <label htmlFor={id}>Disclose post content</label>
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
                label="Your brand"
                note="You are promoting yourself or your own business"
                isChecked={settings.isYourBrand}
                onChange={(isYourBrand) => onChange({ isYourBrand })}
              />
              <OptionRow
                label="Branded content"
                note="You are promoting another brand or a third party"
                refusal={brandedRefusal(settings.privacyLevel)}
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

function brandedRefusal(privacyLevel: string | null): string | null {
  if (!privacyLevel || allowsBrandedContent(privacyLevel)) return null;
  return `Not possible while “${privacyLabels[privacyLevel] ?? privacyLevel}” is chosen. ${prescribed.brandedNotPrivate}`;
}
