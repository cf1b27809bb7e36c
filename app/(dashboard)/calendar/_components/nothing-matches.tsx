import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useFilters } from "./use-filters";

/** The filters leave nothing: one step back is all it takes. */
export function NothingMatches() {
  const t = useTranslations("calendar.noMatch");
  const { clear } = useFilters();
  return (
    <EmptyState
      icon={<SearchX />}
      title={t("title")}
      className="pointer-events-auto rounded-xl border border-line bg-card py-8 shadow-float"
      action={
        <Button variant="primary" onClick={clear}>
          {t("clear")}
        </Button>
      }
    >
      {t("text")}
    </EmptyState>
  );
}
