"use client";

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { CAPTION_UTF16_MAX } from "@/lib/posts/rules";
import { HighlightedCaption } from "./highlighted-caption";

interface CaptionFieldProps {
  value: string;
  onChange: (caption: string) => void;
}

/** The words stand twice, letter upon letter: the field takes the typing, the layer behind shows the colours. */
export function CaptionField({ value, onChange }: CaptionFieldProps) {
  const counterId = useId();
  const isOver = value.length > CAPTION_UTF16_MAX;
  const shared = "min-h-24 whitespace-pre-wrap break-words px-3 py-2.5 text-base leading-6";
  return (
    <Field
      label="Caption"
      hint="Hashtags and mentions work as on TikTok"
      error={
        isOver ? `${value.length - CAPTION_UTF16_MAX} characters too long. TikTok would refuse it.` : null
      }
    >
      <div className="grid rounded-control bg-card *:[grid-area:1/1]">
        <div aria-hidden className={`${shared} border border-transparent`}>
          <HighlightedCaption text={value} />{" "}
        </div>
        <Textarea
          id="field-caption"
          aria-label="Caption"
          aria-describedby={counterId}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          placeholder="What is the video about?"
          className={`${shared} resize-none overflow-hidden bg-transparent text-transparent caret-ink`}
        />
      </div>
      <p
        id={counterId}
        className={`timecode mt-1 text-right text-sm ${isOver ? "font-semibold text-hold" : "text-ink3"}`}
      >
        {value.length.toLocaleString("en")} / {CAPTION_UTF16_MAX.toLocaleString("en")}
      </p>
    </Field>
  );
}
