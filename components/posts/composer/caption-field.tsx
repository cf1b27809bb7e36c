"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { MediaKind } from "@/lib/media/types";
import { captionMax } from "@/lib/posts/rules";
import { HighlightedCaption } from "./highlighted-caption";
import { TextCounter, useTooLong } from "./text-counter";

interface CaptionFieldProps {
  kind: MediaKind;
  value: string;
  onChange: (caption: string) => void;
}

/** The words stand twice, letter upon letter: the field takes the typing, the layer behind shows the colours. */
export function CaptionField({ kind, value, onChange }: CaptionFieldProps) {
  const counterId = useId();
  const t = useTranslations("composer");
  const label = t(`caption.label.${kind}`);
  const max = captionMax(kind);
  const tooLong = useTooLong(value, max);
  const shared = "min-h-24 whitespace-pre-wrap break-words px-3 py-2.5 text-base leading-6";
  return (
    <Field label={label} hint={t("caption.hint")} error={tooLong}>
      <div className="grid rounded-control bg-card *:[grid-area:1/1]">
        <div aria-hidden className={`${shared} border border-transparent`}>
          <HighlightedCaption text={value} />{" "}
        </div>
        <Textarea
          id="field-caption"
          aria-label={label}
          aria-describedby={counterId}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          placeholder={t(`caption.placeholder.${kind}`)}
          className={`${shared} resize-none overflow-hidden bg-transparent text-transparent caret-ink`}
        />
      </div>
      <TextCounter id={counterId} text={value} max={max} />
    </Field>
  );
}
