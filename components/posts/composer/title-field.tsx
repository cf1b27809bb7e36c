"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PHOTO_TITLE_UTF16_MAX } from "@/lib/posts/rules";
import { TextCounter, useTooLong } from "./text-counter";

interface TitleFieldProps {
  value: string;
  onChange: (title: string) => void;
}

/** Only photo posts have one. */
export function TitleField({ value, onChange }: TitleFieldProps) {
  const t = useTranslations("composer");
  const counterId = useId();
  const tooLong = useTooLong(value, PHOTO_TITLE_UTF16_MAX);
  return (
    <Field label={t("title.label")} hint={t("title.hint")} error={tooLong}>
      <Input
        id="field-title"
        aria-label={t("title.label")}
        aria-describedby={counterId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder={t("title.placeholder")}
      />
      <TextCounter id={counterId} text={value} max={PHOTO_TITLE_UTF16_MAX} />
    </Field>
  );
}
