import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { stepMonth } from "../asked-month";

/** A month and its neighbours; what has not begun has no records. */
export function MonthSteps({ month, isNewest }: { month: string; isNewest: boolean }) {
  const t = useTranslations("ledger.month");
  const format = useFormatter();
  const first = new Date(`${month}-01T00:00:00Z`);
  const words = format.dateTime(first, { year: "numeric", month: "long", timeZone: "UTC" });
  return (
    <div className="flex items-center gap-1">
      <IconButton asChild label={t("earlier")} size="sm">
        <Link href={`/records?month=${stepMonth(month, -1)}`}>
          <ChevronLeft className="rtl:-scale-x-100" />
        </Link>
      </IconButton>
      <h2 className="min-w-36 text-center text-base font-semibold">{words}</h2>
      {isNewest ? (
        <IconButton label={t("later")} size="sm" disabled>
          <ChevronRight className="rtl:-scale-x-100" />
        </IconButton>
      ) : (
        <IconButton asChild label={t("later")} size="sm">
          <Link href={`/records?month=${stepMonth(month, 1)}`}>
            <ChevronRight className="rtl:-scale-x-100" />
          </Link>
        </IconButton>
      )}
    </div>
  );
}
