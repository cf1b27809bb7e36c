"use client";

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PHOTO_TITLE_UTF16_MAX } from "@/lib/posts/rules";
import { sayTooLong, TextCounter } from "./text-counter";

interface TitleFieldProps {
  value: string;
  onChange: (title: string) => void;
}

/** Only photo posts have one. */
export function TitleField({ value, onChange }: TitleFieldProps) {
  const counterId = useId();
  return (
    <Field label="Title" hint="Shown above the description" error={sayTooLong(value, PHOTO_TITLE_UTF16_MAX)}>
      <Input
        id="field-title"
        aria-label="Title"
        aria-describedby={counterId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder="What are the photos of?"
      />
      <TextCounter id={counterId} text={value} max={PHOTO_TITLE_UTF16_MAX} />
    </Field>
  );
}
