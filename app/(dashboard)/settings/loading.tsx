import { useTranslations } from "next-intl";
import { Loading, Skeleton, SkeletonHeader, SkeletonText } from "@/components/ui/skeleton";

const SECTIONS = ["workspace", "app", "look"];

export default function SettingsLoading() {
  const t = useTranslations("shell.sections");
  return (
    <Loading>
      <SkeletonHeader title={t("settings")} />
      <div className="mx-auto grid w-full max-w-3xl divide-y divide-line px-4 md:px-5">
        {SECTIONS.map((section) => (
          <div key={section} className="grid gap-x-8 gap-y-4 py-8 md:grid-cols-[13rem_minmax(0,1fr)]">
            <SkeletonText lines={2} className="max-w-40" />
            <div className="grid max-w-md gap-4">
              <Skeleton className="h-control w-full rounded-control" />
              <Skeleton className="h-control w-full rounded-control" />
              <Skeleton className="h-control w-24 rounded-control" />
            </div>
          </div>
        ))}
      </div>
    </Loading>
  );
}
