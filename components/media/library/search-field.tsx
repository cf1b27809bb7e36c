"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { MEDIA_SEARCH_MAX } from "@/lib/media/rules";

const SETTLE_MS = 250;
export const SEARCH_FIELD_ID = "library-search";

interface SearchFieldProps {
  value: string;
  onChange: (search: string | undefined) => void;
}

/** Asks when the typing pauses. What the address says otherwise, by the back button, it takes over. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const t = useTranslations("library.bar");
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === asked.current) return;
    const timer = window.setTimeout(() => {
      asked.current = wanted;
      onChange(wanted || undefined);
    }, SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <search className="relative min-w-0 grow max-md:basis-[calc(100%-7rem)] md:max-w-72 md:basis-40">
      <Search
        aria-hidden
        className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 text-ink3"
      />
      <Input
        id={SEARCH_FIELD_ID}
        type="search"
        enterKeyHint="search"
        aria-label={t("search")}
        placeholder={t("search")}
        maxLength={MEDIA_SEARCH_MAX}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key, currentTarget }) =>
          key === "Escape" && (typed ? setTyped("") : currentTarget.blur())
        }
        className="ps-9 pe-9 [&::-webkit-search-cancel-button]:hidden"
      />
      {typed && (
        <IconButton
          size="sm"
          label={t("clearSearch")}
          onClick={() => setTyped("")}
          className="absolute end-1 top-1/2 size-7 -translate-y-1/2"
        >
          <X />
        </IconButton>
      )}
    </search>
  );
}
