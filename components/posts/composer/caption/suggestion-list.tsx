"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";

const WIDTH_PX = 224;

interface SuggestionListProps {
  id: string;
  options: string[];
  /** -1 while none is. */
  index: number;
  /** Beside the words that are typed, in pixels of the box around it. */
  place: { left: number; bottom: number };
  widthPx: number;
  onChoose: (mark: string) => void;
}

export const optionId = (listId: string, index: number) => `${listId}-${index}`;

/** The focus stays in the field: a press on an option must not take it. */
export function SuggestionList({ id, options, index, place, widthPx, onChoose }: SuggestionListProps) {
  const t = useTranslations("preview.suggestions");
  const left = Math.max(0, Math.min(place.left, widthPx - WIDTH_PX));
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t("label")}
      style={{ left, top: place.bottom + 4, width: Math.min(WIDTH_PX, widthPx) }}
      className="absolute z-30 animate-enter rounded-card border border-line bg-card p-1 shadow-float"
    >
      {options.map((mark, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field's own keys choose, by aria-activedescendant
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
        <div
          key={mark}
          id={optionId(id, place)}
          role="option"
          aria-selected={place === index}
          dir="auto"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(mark)}
          className={cn(
            "flex min-h-8 cursor-pointer items-center truncate rounded-md px-2.5 text-base hover:bg-sunk pointer-coarse:min-h-11",
            place === index && "bg-sunk",
          )}
        >
          {mark}
        </div>
      ))}
      <p aria-hidden className="px-2.5 pt-1 pb-0.5 text-xs text-ink3 pointer-coarse:hidden">
        {t("keys")}
      </p>
    </div>
  );
}
