import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { MediaSort } from "@/lib/media/rules";
import { gridRoles } from "./grid-roles";
import { listColumns, shownFrom } from "./media-row";

export interface ListHeadProps {
  sort: MediaSort;
  onSort: (sort: MediaSort) => void;
}

interface Column {
  name: "name" | "labels" | "length" | "picture" | "size" | "used" | "uploaded";
  /** By which it is sorted when somebody asks; the second turns the first round. */
  sorts?: readonly [MediaSort] | readonly [MediaSort, MediaSort];
  className?: string;
}

const columns: readonly Column[] = [
  { name: "name", sorts: ["name"] },
  { name: "labels", className: shownFrom.wide },
  { name: "length", sorts: ["duration"], className: cn(shownFrom.narrow, "text-end") },
  { name: "picture", className: cn(shownFrom.middle, "text-end") },
  { name: "size", sorts: ["size"], className: cn(shownFrom.narrow, "text-end") },
  { name: "used", sorts: ["last used"], className: cn(shownFrom.middle, "text-end") },
  { name: "uploaded", sorts: ["newest", "oldest"], className: cn(shownFrom.narrow, "text-end") },
];
const rising: readonly MediaSort[] = ["name", "oldest"];

export function ListHead({ sort, onSort }: ListHeadProps) {
  const t = useTranslations("library.columns");
  return (
    <div {...gridRoles.group} className="hidden @xl:block">
      <div
        {...gridRoles.row(1)}
        className={cn(listColumns, "h-9 border-b border-line px-2 text-sm text-ink3")}
      >
        <span {...gridRoles.head()}>
          <span className="sr-only">{t("poster")}</span>
        </span>
        {columns.map(({ name, sorts, className }) => {
          const isOn = sorts?.some((known) => known === sort) ?? false;
          const Arrow = rising.includes(sort) ? ArrowUp : ArrowDown;
          const next = sorts?.find((known) => known !== sort) ?? sorts?.[0];
          return (
            <span
              key={name}
              {...gridRoles.head(isOn ? (rising.includes(sort) ? "ascending" : "descending") : undefined)}
              className={className}
            >
              {next ? (
                <button
                  type="button"
                  onClick={() => onSort(next)}
                  className={cn("inline-flex min-h-6 items-center gap-1 hover:text-ink", isOn && "text-ink")}
                >
                  {isOn && <Arrow aria-hidden className="size-3.5" />}
                  {t(name)}
                </button>
              ) : (
                t(name)
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}
