import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["first", "second", "third"];

/** The list of accounts before it is there. */
export function AccountCardSkeletons() {
  const t = useTranslations("accounts");
  return (
    <div role="status" aria-label={t("loading")} className="flex flex-col gap-3">
      {ROWS.map((row) => (
        <div key={row} className="rounded-card border border-line bg-card p-4 shadow-card">
          <div className="flex items-center gap-3">
            <Skeleton className="size-11 rounded-full" />
            <div className="grid flex-1 gap-1.5">
              <Skeleton className="h-5 w-40" />
              <Skeleton className="h-4.5 w-24" />
            </div>
            <Skeleton className="h-6 w-24 rounded-full" />
          </div>
          <Skeleton className="mt-4 h-1.5 w-56" />
        </div>
      ))}
    </div>
  );
}

export function SectionSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="grid gap-3 py-1">
      <Skeleton className="h-1.5 w-56" />
      <Skeleton className="h-5 w-72 max-w-full" />
    </div>
  );
}
