"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Textarea } from "@/components/ui/textarea";
import { type Audience, COMMENT_CHARS_MAX } from "@/lib/comments/rules";
import type { MentionablePerson } from "@/lib/comments/types";
import type { MentionQuery } from "./find-mention-query";
import { useMentions } from "./use-mentions";

interface MentionFieldProps {
  postId: string;
  audience: Audience;
  label: string;
  placeholder?: string;
  value: string;
  onChange: (body: string) => void;
  onMention: (person: MentionablePerson) => void;
  /** Ctrl or ⌘ with Enter. */
  onSend: () => void;
  onFocus?: () => void;
  hasFocus?: boolean;
}

/** Words, with people named by @: the list opens below, and the focus stays in the field. */
export function MentionField(props: MentionFieldProps) {
  const { postId, audience, label, value, onChange, onMention, onSend, onFocus, hasFocus, placeholder } =
    props;
  const t = useTranslations("comments");
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const { options, index, choose, press } = useMentions({
    postId,
    audience,
    body: value,
    caret,
    onChoose: insert,
  });

  function insert({ from, text }: MentionQuery, person: MentionablePerson) {
    const after = value.slice(from + 1 + text.length);
    const named = `${value.slice(0, from)}@${person.name} `;
    onMention(person);
    onChange(named + after.trimStart());
    setCaret(named.length);
    requestAnimationFrame(() => field.current?.setSelectionRange(named.length, named.length));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (press(event)) event.preventDefault();
    else if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) onSend();
    else return;
    event.stopPropagation();
  }

  const isOpen = options.length > 0;
  return (
    <div className="relative">
      <Textarea
        ref={field}
        rows={2}
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${index}` : undefined}
        value={value}
        placeholder={placeholder}
        maxLength={COMMENT_CHARS_MAX}
        autoFocus={hasFocus}
        onChange={({ target }) => {
          onChange(target.value);
          setCaret(target.selectionStart);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onFocus={onFocus}
        onBlur={() => setCaret(null)}
        onKeyDown={onKeyDown}
        className="min-h-16"
      />
      {isOpen && (
        <div
          id={listId}
          role="listbox"
          aria-label={t("people")}
          className="absolute start-0 top-full z-30 mt-1 w-full max-w-72 animate-enter rounded-card border border-line bg-card p-1 shadow-float"
        >
          {options.map((person, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field's own keys choose, by aria-activedescendant
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
            <div
              key={person.userId}
              id={`${listId}-${place}`}
              role="option"
              aria-selected={place === index}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
              className={cn(
                "flex min-h-9 cursor-pointer items-center justify-between gap-3 rounded-md px-2.5 hover:bg-sunk pointer-coarse:min-h-11",
                place === index && "bg-sunk",
              )}
            >
              <span className="truncate">{person.name}</span>
              {person.isClient && <span className="shrink-0 text-sm text-ink3">{t("client")}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
