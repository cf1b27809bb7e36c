import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const ITEMS = 24;

/** The library before its files: nothing moves when they come. */
export function LibrarySkeleton() {
  const t = useTranslations("library");
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="flex items-center gap-2 border-b border-line px-4 py-2 md:px-5">
        <Skeleton className="h-control min-w-0 flex-1 md:max-w-72" />
        <Skeleton className="h-control w-52 max-md:hidden" />
        <Skeleton className="ms-auto h-control w-24" />
      </div>
      <div className="flex min-h-9 items-center px-4 pt-2 md:px-5">
        <Skeleton className="h-4 w-20" />
      </div>
      <div className="grid grid-cols-3 gap-x-3 gap-y-5 p-4 md:grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] md:gap-x-4 md:p-5">
        {Array.from({ length: ITEMS }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change
          <div key={at}>
            <Skeleton className="aspect-[9/16] w-full rounded-poster" />
            <Skeleton className="mt-2 h-3.5 w-3/4" />
            <Skeleton className="mt-1.5 h-3 w-1/2" />
          </div>
        ))}
      </div>
    </>
  );
}
