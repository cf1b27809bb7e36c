"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Input } from "@/components/ui/input";
import { SEARCH_CHARS_MAX } from "@/lib/posts/calendar-filters";
import { useFilters } from "./use-filters";

const DEBOUNCE_MS = 250;

/** Looks for words in captions; what is typed is asked for once somebody pauses. */
export function SearchField() {
  const t = useTranslations("calendar.filters");
  const { filters, set } = useFilters();
  const [typed, setTyped] = useState(filters.search);
  const asked = useRef(filters.search);

  // Back, forward and "clear" change the words too.
  useEffect(() => {
    if (filters.search === asked.current) return;
    asked.current = filters.search;
    setTyped(filters.search);
  }, [filters.search]);

  useEffect(() => {
    const search = typed.trim();
    if (search === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = search;
      set({ search }, "replace");
    }, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [typed, set]);

  return (
    <div className="relative w-60 max-md:w-full">
      <Search
        aria-hidden
        className="pointer-events-none absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-ink3"
      />
      <Input
        id={SEARCH_ID}
        type="search"
        value={typed}
        maxLength={SEARCH_CHARS_MAX}
        aria-label={t("search")}
        placeholder={t("search")}
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        className="h-8 ps-8 text-sm max-md:h-11 max-md:text-base [&::-webkit-search-cancel-button]:hidden"
      />
    </div>
  );
}

const SEARCH_ID = "calendar-search";

export function focusSearch(): void {
  document.getElementById(SEARCH_ID)?.focus();
}
