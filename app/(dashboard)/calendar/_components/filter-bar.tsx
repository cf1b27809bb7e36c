"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { isFiltered } from "@/lib/posts/calendar-filters";
import { ChoiceSign } from "./choice-sign";
import { type Filterable, type FilterChoice, useFilterChoices } from "./filter-choices";
import { FilterMenu } from "./filter-menu";
import { SearchField } from "./search-field";
import { type ChoiceName, choiceNames, useFilters } from "./use-filters";

/** Narrows every view: words first, then lists, then what is chosen, each with its own way out. */
export function FilterBar({ filterable }: { filterable: Filterable }) {
  const t = useTranslations("calendar.filters");
  const { filters, clear } = useFilters();
  const choices = useFilterChoices(filterable);
  const chosen = choiceNames.flatMap((name) =>
    filters[name].map((value) => ({
      name,
      choice: choices[name].find((one) => one.value === value) ?? { value, label: t("unknown") },
    })),
  );
  return (
    <search
      aria-label={t("title")}
      className="flex shrink-0 flex-wrap items-center gap-1.5 border-b border-line px-4 py-2 md:px-[18px]"
    >
      <SearchField />
      {choiceNames.map((name) => (
        <FilterMenu key={name} name={name} choices={choices[name]} />
      ))}
      {chosen.map(({ name, choice }) => (
        <FilterChip key={`${name} ${choice.value}`} name={name} choice={choice} />
      ))}
      {isFiltered(filters) && (
        <Button variant="quiet" size="sm" onClick={clear} className="ms-auto">
          {t("clear")}
        </Button>
      )}
    </search>
  );
}

function FilterChip({ name, choice }: { name: ChoiceName; choice: FilterChoice }) {
  const t = useTranslations("calendar.filters");
  const { toggle } = useFilters();
  return (
    <span className="flex h-8 items-center gap-1.5 rounded-full border border-line2 bg-card ps-2.5 text-sm">
      <ChoiceSign choice={choice} />
      <span className="max-w-40 truncate">{choice.label}</span>
      <button
        type="button"
        aria-label={t("remove", { name: choice.label })}
        onClick={() => toggle(name, choice.value, false)}
        className="flex size-8 items-center justify-center rounded-full text-ink3 hover:bg-sunk hover:text-ink"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}
