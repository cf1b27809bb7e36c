"use client";

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { MediaKind } from "@/lib/media/types";
import { captionMax } from "@/lib/posts/rules";
import { HighlightedCaption } from "./highlighted-caption";
import { sayTooLong, TextCounter } from "./text-counter";

interface CaptionFieldProps {
  kind: MediaKind;
  value: string;
  onChange: (caption: string) => void;
}

const words = {
  video: { label: "Caption", placeholder: "What is the video about?" },
  photo: { label: "Description", placeholder: "What are the photos about?" },
} satisfies Record<MediaKind, object>;

/** The words stand twice, letter upon letter: the field takes the typing, the layer behind shows the colours. */
export function CaptionField({ kind, value, onChange }: CaptionFieldProps) {
  const counterId = useId();
  const { label, placeholder } = words[kind];
  const max = captionMax(kind);
  const shared = "min-h-24 whitespace-pre-wrap break-words px-3 py-2.5 text-base leading-6";
  return (
    <Field label={label} hint="Hashtags and mentions work as on TikTok" error={sayTooLong(value, max)}>
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
          placeholder={placeholder}
          className={`${shared} resize-none overflow-hidden bg-transparent text-transparent caret-ink`}
        />
      </div>
      <TextCounter id={counterId} text={value} max={max} />
    </Field>
  );
}
