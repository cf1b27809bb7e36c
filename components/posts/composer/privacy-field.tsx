"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select, SelectItem } from "@/components/ui/select";
import { Tooltip } from "@/components/ui/tooltip";
import type { CreatorInfo } from "@/lib/accounts/types";
import type { MediaKind } from "@/lib/media/types";
import { unauditedWords } from "@/lib/posts/problems";
import { allowsBrandedContent, prescribed } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";
import { sayPrivacy } from "./say-privacy";

interface PrivacyFieldProps {
  kind: MediaKind;
  /** Where it is not of one video or post. */
  label?: string;
  settings: PostSettings;
  /** Null until TikTok has said what this account may do. */
  creator: CreatorInfo | null;
  isUnaudited: boolean;
  layout: "left" | "top";
  onChange: (privacyLevel: string) => void;
}

/** Point 2b: only this creator's options, and none chosen for the person. */
export function PrivacyField(props: PrivacyFieldProps) {
  const { kind, settings, creator, isUnaudited, layout, onChange } = props;
  const t = useTranslations("composer");
  const label = props.label ?? t(`privacy.label.${kind}`);
  const isBranded = settings.disclosesPromotion && settings.isBrandedContent;
  const options = creator?.privacyLevelOptions ?? [];
  return (
    <Field label={label} hint={t("privacy.hint")} layout={layout}>
      <div data-field="privacyLevel">
        <Select
          value={settings.privacyLevel ?? ""}
          onValueChange={onChange}
          disabled={!creator}
          placeholder={creator ? t("privacy.choose") : t("privacy.asking")}
          aria-label={label}
          className="h-11"
        >
          {options.map((option) => {
            const refusal = refuseOption(option, { isBranded, isUnaudited });
            return (
              <Tooltip key={option} side="right" text={refusal}>
                <span className="block" title={refusal ?? undefined}>
                  <SelectItem value={option} disabled={refusal !== null} hint={refusal}>
                    {sayPrivacy(option, t)}
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

interface Limits {
  isBranded: boolean;
  isUnaudited: boolean;
}

/** TikTok prescribes the words for branded content, so they come first. */
function refuseOption(option: string, { isBranded, isUnaudited }: Limits): string | null {
  if (isBranded && !allowsBrandedContent(option)) return prescribed.brandedNotPrivate;
  return isUnaudited && option !== "SELF_ONLY" ? unauditedWords.privacy : null;
}
