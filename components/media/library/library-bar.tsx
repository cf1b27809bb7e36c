"use client";

import { LayoutGrid, ListChecks, Rows3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Segmented } from "@/components/ui/segmented";
import { Select, SelectItem } from "@/components/ui/select";
import type { MediaFilters } from "@/lib/media/input";
import { type MediaSort, mediaSorts } from "@/lib/media/rules";
import { FilterButton } from "./filter-button";
import type { LibraryView } from "./library-view";
import { SearchField } from "./search-field";

interface LibraryBarProps {
  filters: MediaFilters;
  onFilter: (change: Partial<MediaFilters>, how?: "push" | "replace") => void;
  view: LibraryView;
  onView: (view: LibraryView) => void;
  isSelecting: boolean;
  onSelecting: (isSelecting: boolean) => void;
}

const kinds = ["all", "video", "photo"] as const;

/** Stays in sight while the files scroll below it. */
export function LibraryBar({ filters, onFilter, view, onView, isSelecting, onSelecting }: LibraryBarProps) {
  const t = useTranslations("library.bar");
  return (
    <div className="sticky top-0 z-20 flex flex-wrap items-center gap-2 border-b border-line bg-paper px-4 py-2 md:px-5">
      <SearchField value={filters.search ?? ""} onChange={(search) => onFilter({ search }, "replace")} />
      <Segmented
        label={t("kind")}
        value={filters.kind ?? "all"}
        onChange={(kind) => onFilter({ kind: kind === "all" ? undefined : kind })}
        segments={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        className="max-md:order-2 max-md:flex-1"
      />
      <div className="contents md:ms-auto md:flex md:items-center md:gap-2">
        <FilterButton filters={filters} onFilter={onFilter} />
        <Select
          aria-label={t("sort")}
          value={filters.sort}
          onValueChange={(sort) => onFilter({ sort: sort as MediaSort })}
          className="w-auto max-md:order-2 max-md:max-w-[48%]"
        >
          {mediaSorts.map((sort) => (
            <SelectItem key={sort} value={sort}>
              {t(`sorts.${sort}`)}
            </SelectItem>
          ))}
        </Select>
        <Segmented
          label={t("view")}
          isIconOnly
          value={view}
          onChange={onView}
          segments={[
            { value: "grid", label: t("grid"), icon: <LayoutGrid aria-hidden /> },
            { value: "list", label: t("list"), icon: <Rows3 aria-hidden /> },
          ]}
          className="max-md:hidden"
        />
        <IconButton
          label={t("select")}
          aria-pressed={isSelecting}
          variant={isSelecting ? "primary" : "outline"}
          onClick={() => onSelecting(!isSelecting)}
          className="md:hidden"
        >
          <ListChecks />
        </IconButton>
      </div>
    </div>
  );
}
