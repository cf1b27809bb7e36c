import { useTranslations } from "next-intl";
import { Loading, Skeleton, SkeletonHeader, SkeletonRow } from "@/components/ui/skeleton";

export default function TeamLoading() {
  const t = useTranslations("shell.sections");
  return (
    <Loading>
      <SkeletonHeader title={t("team")}>
        <Skeleton className="h-control w-32 rounded-control" />
      </SkeletonHeader>
      <div className="mx-auto w-full max-w-3xl px-4 py-6 md:px-5">
        <Skeleton className="mb-3 h-4 w-48" />
        <div className="divide-y divide-line border-y border-line">
          <SkeletonRow />
          <SkeletonRow />
          <SkeletonRow />
        </div>
      </div>
    </Loading>
  );
}
