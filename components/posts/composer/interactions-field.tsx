"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import type { CreatorInfo } from "@/lib/accounts/types";
import type { TargetChoices } from "@/lib/compositions/input";
import type { MediaKind } from "@/lib/media/types";
import type { PostSettings } from "@/lib/posts/types";
import { OptionBox, OptionRow } from "./option-row";

interface InteractionsFieldProps {
  kind: MediaKind;
  settings: PostSettings;
  creator: CreatorInfo | null;
  layout: "left" | "top";
  onChange: (change: Partial<TargetChoices>) => void;
}

/** Point 2c: all off until somebody switches them on; what the creator turned off stays grey; photos know comments alone. */
export function InteractionsField({ kind, settings, creator, layout, onChange }: InteractionsFieldProps) {
  const t = useTranslations("composer");
  const rows = [
    ["allowComment", t("interactions.comment"), creator?.isCommentDisabled],
    ["allowDuet", t("interactions.duet"), creator?.isDuetDisabled],
    ["allowStitch", t("interactions.stitch"), creator?.isStitchDisabled],
  ] as const;
  const shown = kind === "photo" ? rows.slice(0, 1) : rows;
  return (
    <Field label={t("interactions.label")} layout={layout} isGroup>
      <div data-field="allowComment">
        <OptionBox isRow={layout === "top"}>
          {shown.map(([field, label, isOff]) => (
            <OptionRow
              key={field}
              label={label}
              refusal={isOff ? t("interactions.off") : null}
              isShort={layout === "top"}
              isChecked={settings[field]}
              onChange={(isChecked) => onChange({ [field]: isChecked })}
            />
          ))}
        </OptionBox>
        {layout === "top" && shown.some(([, , isOff]) => isOff) && (
          <p className="mt-1 text-sm text-ink3">{t("interactions.off")}</p>
        )}
      </div>
    </Field>
  );
}
