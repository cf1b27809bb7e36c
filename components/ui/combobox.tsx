"use client";

import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { cn } from "./cn";
import { Input } from "./input";

export interface ComboboxOption {
  value: string;
  label: string;
  /** Beside the label, e.g. what time it is there. */
  detail?: ReactNode;
}

interface ComboboxProps {
  /** Names the list. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What fits what is typed, best first; keep it bounded. */
  find: (query: string) => ComboboxOption[];
  /** The chosen one in words. */
  shown: string;
  sayNone: (query: string) => string;
  isDisabled?: boolean;
}

/** Type part of a name and take one of what fits: an input that owns a listbox. */
export function Combobox({
  label,
  value,
  onChange,
  find,
  shown,
  sayNone,
  isDisabled = false,
}: ComboboxProps) {
  const listId = useId();
  const [query, setQuery] = useState<string>();
  const [active, setActive] = useState(0);
  const isOpen = query !== undefined;
  const found = isOpen ? find(query) : [];

  function choose(option: ComboboxOption | undefined) {
    if (option) onChange(option.value);
    setQuery(undefined);
  }

  function press(event: KeyboardEvent) {
    if (event.key === "Escape" && isOpen) {
      event.stopPropagation();
      return setQuery(undefined);
    }
    if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      return choose(found[active]);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    if (!isOpen) return setQuery("");
    const next = Math.min(Math.max(active + step, 0), found.length - 1);
    setActive(next);
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: "nearest" });
  }

  return (
    <div className="relative">
      <Input
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen && found[active] ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        disabled={isDisabled}
        value={query ?? shown}
        placeholder={shown}
        onFocus={(event) => event.target.select()}
        onClick={() => setQuery((typed) => typed ?? "")}
        onBlur={() => setQuery(undefined)}
        onKeyDown={press}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
      />
      {isOpen && (
        <div className="absolute inset-x-0 top-full z-20 mt-1 max-h-72 animate-enter overflow-y-auto rounded-card border border-line bg-card p-1 shadow-float">
          <div id={listId} role="listbox" aria-label={label}>
            {found.map((option, index) => (
              <ComboboxRow
                key={option.value}
                id={`${listId}-${index}`}
                option={option}
                isActive={index === active}
                isChosen={option.value === value}
                onChoose={() => choose(option)}
              />
            ))}
          </div>
          {found.length === 0 && <p className="px-2.5 py-2 text-ink3">{sayNone(query)}</p>}
        </div>
      )}
    </div>
  );
}

interface ComboboxRowProps {
  id: string;
  option: ComboboxOption;
  isActive: boolean;
  isChosen: boolean;
  onChoose: () => void;
}

function ComboboxRow({ id, option, isActive, isChosen, onChoose }: ComboboxRowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the input keeps the focus and takes the keys.
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      // Before the input loses its focus, and with it the list.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={cn(
        "flex min-h-8 cursor-pointer items-center justify-between gap-4 rounded-md px-2.5 py-1.5 hover:bg-sunk",
        isActive && "bg-sunk",
        isChosen && "font-medium",
      )}
    >
      <span className="min-w-0 truncate">{option.label}</span>
      {option.detail && <span className="timecode shrink-0 text-sm text-ink3">{option.detail}</span>}
    </div>
  );
}
