import { Clapperboard, ImageIcon, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { MediaFilters } from "@/lib/media/input";
import { UploadButton } from "../upload/upload-button";
import { activeFilters } from "./library-address";

interface EmptyLibraryProps {
  filters: MediaFilters;
  canUpload: boolean;
  /** Shows everything again. */
  onClear: () => void;
}

/** Nothing there teaches how to begin; nothing found says how to find more. */
export function EmptyLibrary({ filters, canUpload, onClear }: EmptyLibraryProps) {
  const t = useTranslations("library.empty");
  const narrowing = activeFilters(filters).filter((name) => name !== "kind");
  if (narrowing.length > 0) {
    const isAllUsed = narrowing.length === 1 && filters.usage === "unused";
    return (
      <EmptyState
        icon={<SearchX />}
        title={t(isAllUsed ? "unused" : "filtered")}
        action={<Button onClick={onClear}>{t("clear")}</Button>}
        className="my-auto"
      >
        {t(isAllUsed ? "unusedSentence" : "filteredSentence")}
      </EmptyState>
    );
  }
  const kind = filters.kind ?? "all";
  const icon = kind === "photo" ? <ImageIcon /> : <Clapperboard />;
  if (!canUpload) {
    return (
      <EmptyState icon={icon} title={t(`${kind}.none`)} className="my-auto">
        {t("editors")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={t(`${kind}.title`)}
      action={<UploadButton size="lg" />}
      className="my-auto"
    >
      {t(`${kind}.sentence`)}
    </EmptyState>
  );
}
