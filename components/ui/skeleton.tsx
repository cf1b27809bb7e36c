import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "./cn";

/** Give it the size of what will stand here, so that nothing jumps. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn("animate-pulse rounded-md bg-line/70", className)} />;
}

/** Lines of a text, the last one shorter as texts end. */
export function SkeletonText({ lines = 2, className }: { lines?: number; className?: string }) {
  return (
    <div className={cn("grid gap-2", className)}>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <Skeleton key={line} className={cn("h-3.5", line === lines - 1 ? "w-2/3" : "w-full")} />
      ))}
    </div>
  );
}

/** A round or square thing, and two lines beside it. */
export function SkeletonRow({
  shape = "round",
  className,
}: {
  shape?: "round" | "poster";
  className?: string;
}) {
  return (
    <div className={cn("flex items-center gap-3 py-gap-row", className)}>
      <Skeleton className={shape === "round" ? "size-9 rounded-full" : "h-16 w-9 rounded-poster"} />
      <div className="grid flex-1 gap-2">
        <Skeleton className="h-3.5 w-40 max-w-full" />
        <Skeleton className="h-3 w-24 max-w-full" />
      </div>
    </div>
  );
}

/** The place of `PageHeader` while its page loads; `title` when it is known before. */
export function SkeletonHeader({ title, children }: { title?: string; children?: ReactNode }) {
  return (
    <div className="flex min-h-14 shrink-0 items-center justify-between gap-4 border-b border-line px-4 py-2 md:px-5">
      {title ? <h1 className="text-lg font-semibold">{title}</h1> : <Skeleton className="h-5 w-44" />}
      {children}
    </div>
  );
}

/** Around the pieces of a page: says once that it is on its way. */
export function Loading({ className, children }: { className?: string; children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <div aria-busy className={className}>
      <p role="status" className="sr-only">
        {t("loading")}
      </p>
      {children}
    </div>
  );
}

/** As many rows as a screen begins with. */
export function SkeletonRows({ shape }: { shape: "round" | "poster" }) {
  return (
    <div className="divide-y divide-line border-y border-line">
      <SkeletonRow shape={shape} />
      <SkeletonRow shape={shape} />
      <SkeletonRow shape={shape} />
      <SkeletonRow shape={shape} />
    </div>
  );
}
