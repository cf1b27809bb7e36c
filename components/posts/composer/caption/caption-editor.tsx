"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useId, useLayoutEffect, useRef, useState } from "react";
import { Textarea } from "@/components/ui/textarea";
import { CaptionLayer } from "./caption-layer";
import { insertText } from "./insert-text";
import { measurePlace } from "./measure-place";
import { optionId, SuggestionList } from "./suggestion-list";
import { useMarkSuggestions } from "./use-mark-suggestions";

interface CaptionEditorProps {
  id: string;
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  placeholder: string | undefined;
  describedBy: string;
  isInvalid: boolean | undefined;
  value: string;
  /** In UTF-16 units. */
  max: number;
  onChange: (caption: string) => void;
}

const letters =
  "min-h-24 whitespace-pre-wrap break-words px-3 py-2.5 text-base leading-6 max-md:text-[1rem] text-start";

/** The words stand twice, letter upon letter: the field takes the typing, the layer behind shows the colours. */
export function CaptionEditor(props: CaptionEditorProps) {
  const { id, field, label, placeholder, describedBy, isInvalid, value, max, onChange } = props;
  const t = useTranslations("preview.suggestions");
  const listId = useId();
  const layer = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const { query, options, index, choose, press } = useMarkSuggestions({
    caption: value,
    caret,
    onChoose({ from, to }, mark) {
      const isFollowed = /^\s/.test(value.slice(to));
      if (field.current) insertText(field.current, isFollowed ? mark : `${mark} `, { from, to });
    },
  });
  const place = usePlace(layer, options.length > 0 ? (query?.from ?? null) : null, value);
  const isOpen = options.length > 0 && place !== null;
  const readCaret = ({ selectionStart, selectionEnd }: HTMLTextAreaElement) =>
    setCaret(selectionStart === selectionEnd ? selectionStart : null);
  return (
    <div className="relative">
      <div className="grid rounded-control bg-card *:[grid-area:1/1]">
        <div ref={layer} aria-hidden dir="auto" className={`${letters} border border-transparent`}>
          <CaptionLayer text={value} max={max} />{" "}
        </div>
        <Textarea
          ref={field}
          id={id}
          dir="auto"
          aria-label={label}
          aria-describedby={describedBy}
          aria-invalid={isInvalid || undefined}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen && index >= 0 ? optionId(listId, index) : undefined}
          value={value}
          placeholder={placeholder}
          onChange={(event) => {
            onChange(event.target.value);
            readCaret(event.target);
          }}
          onSelect={(event) => readCaret(event.currentTarget)}
          onBlur={() => setCaret(null)}
          onKeyDown={(event) => {
            if (!isOpen || !press(event)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
          className={`${letters} resize-none overflow-hidden bg-transparent text-transparent caret-ink`}
        />
      </div>
      {isOpen && (
        <SuggestionList
          id={listId}
          options={options}
          index={index}
          place={place}
          widthPx={place.widthPx}
          onChoose={choose}
        />
      )}
      <p role="status" className="sr-only">
        {isOpen && t("count", { count: options.length })}
      </p>
    </div>
  );
}

interface Place {
  left: number;
  bottom: number;
  widthPx: number;
}

/** Looked up with every letter: a word that is typed may move to the next line. */
function usePlace(
  layer: RefObject<HTMLElement | null>,
  offset: number | null,
  caption: string,
): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words decide where their letters stand
  useLayoutEffect(() => {
    const found = offset === null || !layer.current ? null : measurePlace(layer.current, offset);
    setPlace(found && { ...found, widthPx: layer.current?.clientWidth ?? 0 });
  }, [layer, offset, caption]);
  return place;
}
