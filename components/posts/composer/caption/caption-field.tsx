"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import type { MediaKind } from "@/lib/media/types";
import { captionMax } from "@/lib/posts/rules";
import { useTooLong } from "../text-counter";
import { CaptionBox } from "./caption-box";

interface CaptionFieldProps {
  kind: MediaKind;
  value: string;
  onChange: (caption: string) => void;
}

export function CaptionField({ kind, value, onChange }: CaptionFieldProps) {
  const t = useTranslations("composer.caption");
  const tooLong = useTooLong(value, captionMax(kind));
  const label = t(`label.${kind}`);
  return (
    <Field label={label} hint={t("hint")} error={tooLong}>
      <CaptionBox
        id="field-caption"
        label={label}
        kind={kind}
        value={value}
        placeholder={t(`placeholder.${kind}`)}
        isInvalid={tooLong !== null}
        onChange={onChange}
      />
    </Field>
  );
}
