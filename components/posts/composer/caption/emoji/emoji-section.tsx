"use client";

import { useId } from "react";
import type { Emoji } from "./emoji-groups";

interface EmojiSectionProps {
  title: string;
  list: Emoji[];
  /** The one of the whole picker that Tab reaches. */
  tabStop: Emoji | null;
  nameOf: (emoji: Emoji) => string;
  onPick: (emoji: Emoji) => void;
}

export function EmojiSection({ title, list, tabStop, nameOf, onPick }: EmojiSectionProps) {
  const id = useId();
  if (list.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
    <div role="group" aria-labelledby={id}>
      <p id={id} role="presentation" className="sticky top-0 z-10 bg-card py-1 text-xs font-medium text-ink3">
        {title}
      </p>
      <div role="presentation" className="grid grid-cols-8 pb-1">
        {list.map((one) => (
          <button
            key={one.emoji}
            type="button"
            role="option"
            aria-selected={false}
            aria-label={nameOf(one)}
            title={nameOf(one)}
            tabIndex={one === tabStop ? 0 : -1}
            onClick={() => onPick(one)}
            className="grid aspect-square place-items-center rounded-md text-[1.35rem] leading-none hover:bg-sunk focus-visible:-outline-offset-2"
          >
            {one.emoji}
          </button>
        ))}
      </div>
    </div>
  );
}
