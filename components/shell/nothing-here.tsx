import { SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function NothingHere() {
  const t = useTranslations("shell.nothing");
  return (
    <EmptyState
      icon={<SearchX />}
      title={t("title")}
      heading="h1"
      className="py-[18vh]"
      action={
        <Button asChild variant="primary">
          <Link href="/calendar">{t("action")}</Link>
        </Button>
      }
    >
      {t("text")}
    </EmptyState>
  );
}
