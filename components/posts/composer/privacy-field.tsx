"use client";

import { Field } from "@/components/ui/field";
import { Select, SelectItem } from "@/components/ui/select";
import { Tooltip } from "@/components/ui/tooltip";
import type { CreatorInfo } from "@/lib/accounts/types";
import { allowsBrandedContent, prescribed, privacyLabels } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";

interface PrivacyFieldProps {
  settings: PostSettings;
  creator: CreatorInfo | null;
  onChange: (privacyLevel: string) => void;
}

/** Point 2b: only this creator's options, and none chosen for the person. */
export function PrivacyField({ settings, creator, onChange }: PrivacyFieldProps) {
  const isBranded = settings.disclosesPromotion && settings.isBrandedContent;
  const options = creator?.privacyLevelOptions ?? [];
  return (
    <Field label="Who can see this video" hint="You choose; nothing is set for you">
      <div id="field-privacyLevel">
        <Select
          value={settings.privacyLevel ?? ""}
          onValueChange={onChange}
          disabled={!creator}
          placeholder={creator ? "Choose" : "Choose an account first"}
          aria-label="Who can see this video"
          className="h-11"
        >
          {options.map((option) => {
            const isForbidden = isBranded && !allowsBrandedContent(option);
            return (
              <Tooltip key={option} side="right" text={isForbidden ? prescribed.brandedNotPrivate : null}>
                <span className="block" title={isForbidden ? prescribed.brandedNotPrivate : undefined}>
                  <SelectItem
                    value={option}
                    disabled={isForbidden}
                    hint={isForbidden ? prescribed.brandedNotPrivate : null}
                  >
                    {privacyLabels[option] ?? option}
                  </SelectItem>
                </span>
              </Tooltip>
            );
          })}
        </Select>
      </div>
    </Field>
  );
}
