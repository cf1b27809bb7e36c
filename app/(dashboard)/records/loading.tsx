import { Loading, Skeleton, SkeletonHeader, SkeletonRows } from "@/components/ui/skeleton";

export default function RecordsLoading() {
  return (
    <Loading>
      <SkeletonHeader />
      <div className="mx-auto w-full max-w-3xl px-4 py-6 md:px-5">
        <Skeleton className="mb-5 h-control w-56 rounded-control" />
        <SkeletonRows shape="poster" />
      </div>
    </Loading>
  );
}
