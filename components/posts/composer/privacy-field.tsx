"use client";

import { Field } from "@/components/ui/field";
import { Select, SelectItem } from "@/components/ui/select";
import { Tooltip } from "@/components/ui/tooltip";
import type { CreatorInfo } from "@/lib/accounts/types";
import type { MediaKind } from "@/lib/media/types";
import { unauditedWords } from "@/lib/posts/problems";
import { allowsBrandedContent, prescribed, privacyLabels } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";

interface PrivacyFieldProps {
  kind: MediaKind;
  settings: PostSettings;
  /** Null until TikTok has said what this account may do. */
  creator: CreatorInfo | null;
  hasAccount: boolean;
  isUnaudited: boolean;
  onChange: (privacyLevel: string) => void;
}

const labels: Record<MediaKind, string> = {
  video: "Who can see this video",
  photo: "Who can see these photos",
};

/** Point 2b: only this creator's options, and none chosen for the person. */
export function PrivacyField({
  kind,
  settings,
  creator,
  hasAccount,
  isUnaudited,
  onChange,
}: PrivacyFieldProps) {
  const isBranded = settings.disclosesPromotion && settings.isBrandedContent;
  const options = creator?.privacyLevelOptions ?? [];
  return (
    <Field label={labels[kind]} hint="You choose; nothing is set for you">
      <div id="field-privacyLevel">
        <Select
          value={settings.privacyLevel ?? ""}
          onValueChange={onChange}
          disabled={!creator}
          placeholder={
            creator ? "Choose" : hasAccount ? "TikTok says what it allows" : "Choose an account first"
          }
          aria-label={labels[kind]}
          className="h-11"
        >
          {options.map((option) => {
            const refusal = refuseOption(option, { isBranded, isUnaudited });
            return (
              <Tooltip key={option} side="right" text={refusal}>
                <span className="block" title={refusal ?? undefined}>
                  <SelectItem value={option} disabled={refusal !== null} hint={refusal}>
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

interface Limits {
  isBranded: boolean;
  isUnaudited: boolean;
}

/** TikTok prescribes the words for branded content, so they come first. */
function refuseOption(option: string, { isBranded, isUnaudited }: Limits): string | null {
  if (isBranded && !allowsBrandedContent(option)) return prescribed.brandedNotPrivate;
  return isUnaudited && option !== "SELF_ONLY" ? unauditedWords.privacy : null;
}
