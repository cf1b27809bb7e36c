"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLabels } from "@/components/labels/use-labels";
import type { MediaFilters } from "@/lib/media/input";
import { activeFilters, type FilterName } from "./library-address";

interface FilterChipsProps {
  filters: MediaFilters;
  onFilter: (change: Partial<MediaFilters>) => void;
}

/** What the filter button hides, in sight: each goes with a click. */
export function FilterChips({ filters, onFilter }: FilterChipsProps) {
  const on = activeFilters(filters).filter((name) => name !== "kind" && name !== "search");
  return on.map((name) => (
    <Chip key={name} name={name} filters={filters} onRemove={() => onFilter({ [name]: undefined })} />
  ));
}

interface ChipProps {
  name: FilterName;
  filters: MediaFilters;
  onRemove: () => void;
}

function Chip({ name, filters, onRemove }: ChipProps) {
  const t = useTranslations("library.bar");
  const { data: labels } = useLabels();
  const { usage, state, label } = filters;
  const words: Partial<Record<FilterName, string | undefined>> = {
    usage: usage && t(`usages.${usage}`),
    state: state && t(`states.${state}`),
    label: labels?.find(({ id }) => id === label)?.name ?? t("label"),
  };
  const what = words[name] ?? "";
  return (
    <button
      type="button"
      aria-label={t("remove", { what })}
      onClick={onRemove}
      className="inline-flex min-h-6 max-w-40 items-center gap-1 rounded-full bg-sunk ps-2.5 pe-1.5 text-sm text-ink2 hover:text-ink"
    >
      <span className="truncate">{what}</span>
      <X aria-hidden className="size-3.5 shrink-0" />
    </button>
  );
}
