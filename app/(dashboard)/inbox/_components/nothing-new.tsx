import { Bell } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function NothingNew({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const t = useTranslations("notices.inbox");
  const action = isFiltered ? (
    <Button onClick={onClear}>{t("clear")}</Button>
  ) : (
    <Button asChild>
      <Link href="/settings/notifications">{t("settings")}</Link>
    </Button>
  );
  return (
    <EmptyState icon={<Bell />} title={isFiltered ? t("noneTitle") : t("emptyTitle")} action={action}>
      {isFiltered ? t("noneText") : t("emptyText")}
    </EmptyState>
  );
}
