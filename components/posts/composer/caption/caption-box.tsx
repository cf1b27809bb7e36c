"use client";

import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import type { MediaKind } from "@/lib/media/types";
import { captionMax } from "@/lib/posts/rules";
import { TextCounter } from "../text-counter";
import { CaptionEditor } from "./caption-editor";
import { CaptionTools } from "./caption-tools";

interface CaptionBoxProps {
  id: string;
  label: string;
  kind: MediaKind;
  value: string;
  placeholder?: string;
  isInvalid?: boolean;
  onChange: (caption: string) => void;
}

/** Where a caption is written, with what helps to write it. */
export function CaptionBox({ id, label, kind, value, placeholder, isInvalid, onChange }: CaptionBoxProps) {
  const t = useTranslations("preview.caption");
  const field = useRef<HTMLTextAreaElement>(null);
  const counterId = useId();
  const noteId = useId();
  const max = captionMax(kind);
  const hasLineBreak = value.includes("\n");
  return (
    <>
      <CaptionEditor
        id={id}
        field={field}
        label={label}
        placeholder={placeholder}
        describedBy={hasLineBreak ? `${counterId} ${noteId}` : counterId}
        isInvalid={isInvalid}
        value={value}
        max={max}
        onChange={onChange}
      />
      <div className="mt-1 flex flex-wrap items-center gap-x-4">
        <CaptionTools field={field} caption={value} />
        <div className="ms-auto">
          <TextCounter id={counterId} text={value} max={max} />
        </div>
      </div>
      {hasLineBreak && (
        <p id={noteId} className="mt-1 text-sm text-ink3 text-pretty">
          {t("lineBreaks")}
        </p>
      )}
    </>
  );
}
