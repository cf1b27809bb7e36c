"use client";

import { useTranslations } from "next-intl";
import type { MediaFilters } from "@/lib/media/input";
import { FilterChips } from "./filter-chips";
import { StorageButton } from "./storage-button";
import type { LibrarySummary } from "./use-library";

interface LibrarySummaryLineProps {
  filters: MediaFilters;
  onFilter: (change: Partial<MediaFilters>) => void;
  summary: LibrarySummary | undefined;
}

/** How many files there are, why not more, and what all of them take. */
export function LibrarySummaryLine({ filters, onFilter, summary }: LibrarySummaryLineProps) {
  const t = useTranslations("library");
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-2 px-4 pt-2 md:px-5">
      <p role="status" className="text-sm text-ink3 tabular-nums">
        {summary && t("found", { count: summary.count })}
      </p>
      <FilterChips filters={filters} onFilter={onFilter} />
      {summary && (
        <div className="ms-auto">
          <StorageButton use={summary.storage} onShowLeaving={() => onFilter({ state: "leaving" })} />
        </div>
      )}
    </div>
  );
}
