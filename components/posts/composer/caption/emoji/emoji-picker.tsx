"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { Input } from "@/components/ui/input";
import { languageOf } from "@/lib/i18n/locales";
import { type Emoji, emojiGroups, nameOf, searchEmoji } from "./emoji-groups";
import { EmojiSection } from "./emoji-section";
import { readRecentEmoji, rememberEmoji } from "./recent-emoji";

/** As many as the sections are wide. */
const EMOJI_COLUMNS = 8;

/** Found by word or by group, the latest used first. Arrow keys go through all of them. */
export function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
  const t = useTranslations("preview.emoji");
  const language = languageOf(useLocale());
  const [query, setQuery] = useState("");
  const [recent] = useState(readRecentEmoji);
  const box = useRef<HTMLDivElement>(null);
  const sections = query.trim()
    ? [{ name: "found" as const, list: searchEmoji(query) }]
    : [{ name: "recent" as const, list: known(recent) }, ...emojiGroups];
  const pick = ({ emoji }: Emoji) => {
    rememberEmoji(emoji);
    onPick(emoji);
  };
  const first = sections.find(({ list }) => list.length > 0)?.list[0];
  const count = query.trim() ? (sections[0]?.list.length ?? 0) : null;
  return (
    <div className="grid gap-2" ref={box}>
      <Input
        type="search"
        aria-label={t("search")}
        placeholder={t("search")}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          walk(event, box.current);
          if (event.key !== "Enter" || event.nativeEvent.isComposing || !first) return;
          event.preventDefault();
          pick(first);
        }}
      />
      <p role="status" className={count === 0 ? "px-1 py-4 text-center text-sm text-ink3" : "sr-only"}>
        {count !== null && t("count", { count })}
      </p>
      <div
        role="listbox"
        tabIndex={-1}
        aria-label={t("all")}
        onKeyDown={(event) => walk(event, box.current)}
        className="-mx-1 max-h-64 overflow-y-auto px-1"
      >
        {sections.map(({ name, list }) => (
          <EmojiSection
            key={name}
            title={t(`groups.${name}`)}
            list={list}
            tabStop={first ?? null}
            nameOf={(one) => nameOf(one, language)}
            onPick={pick}
          />
        ))}
      </div>
    </div>
  );
}

function known(recent: string[]): Emoji[] {
  const all = new Map(searchEmoji("").map((one) => [one.emoji, one]));
  return recent.flatMap((emoji) => all.get(emoji) ?? []);
}

/** From the search field down into the emoji, and among them. */
function walk(event: KeyboardEvent, box: HTMLElement | null): void {
  const step = { ArrowDown: EMOJI_COLUMNS, ArrowUp: -EMOJI_COLUMNS, ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || !box || event.nativeEvent.isComposing) return;
  const options = [...box.querySelectorAll<HTMLElement>("[role=option]")];
  const place = options.indexOf(event.target as HTMLElement);
  if (place < 0 && event.key !== "ArrowDown") return;
  event.preventDefault();
  const isForward = getComputedStyle(box).direction === "ltr" || Math.abs(step) > 1;
  const next = place < 0 ? 0 : place + (isForward ? step : -step);
  if (next < 0) box.querySelector("input")?.focus();
  else options[Math.min(next, options.length - 1)]?.focus();
}
