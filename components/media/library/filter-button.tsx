"use client";

import { ListFilter } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";
import type { MediaFilters } from "@/lib/media/input";
import { activeFilters } from "./library-address";

const FilterChoices = dynamic(() => import("./filter-choices").then(({ FilterChoices }) => FilterChoices), {
  ssr: false,
  loading: () => <Skeleton className="h-40" />,
});

interface FilterButtonProps {
  filters: MediaFilters;
  onFilter: (change: Partial<MediaFilters>) => void;
}

export function FilterButton({ filters, onFilter }: FilterButtonProps) {
  const t = useTranslations("library.bar");
  const count = activeFilters(filters).filter((name) => name !== "kind" && name !== "search").length;
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button aria-label={count > 0 ? t("filterOn", { count }) : t("filter")}>
          <ListFilter aria-hidden />
          <span aria-hidden className="max-md:sr-only">
            {t("filter")}
          </span>
          {count > 0 && (
            <span aria-hidden className="rounded-full bg-ink px-1.5 text-xs text-on-ink tabular-nums">
              {count}
            </span>
          )}
        </Button>
      </PopoverTrigger>
      <PopoverContent label={t("filter")} align="end" className="w-72">
        <FilterChoices filters={filters} onFilter={onFilter} />
      </PopoverContent>
    </Popover>
  );
}
