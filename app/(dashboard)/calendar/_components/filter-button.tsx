"use client";

import { ListFilter } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { choiceNames, useFilters } from "./use-filters";

interface FilterButtonProps {
  isOpen: boolean;
  onToggle: () => void;
}

/** Opens the bar below, and says how much is narrowed while it is closed. */
export function FilterButton({ isOpen, onToggle }: FilterButtonProps) {
  const t = useTranslations("calendar.filters");
  const { filters } = useFilters();
  const count =
    choiceNames.reduce((sum, name) => sum + filters[name].length, 0) + (filters.search === "" ? 0 : 1);
  return (
    <Button
      aria-expanded={isOpen}
      aria-label={count > 0 ? t("buttonWith", { count }) : undefined}
      onClick={onToggle}
      className="max-md:size-11 max-md:border-0 max-md:bg-transparent max-md:px-0"
    >
      <ListFilter aria-hidden />
      <span className="max-md:sr-only">{t("button")}</span>
      {count > 0 && (
        <span className="rounded-full bg-ink px-1.5 text-xs leading-[18px] text-on-ink tabular-nums">
          {count}
        </span>
      )}
    </Button>
  );
}
