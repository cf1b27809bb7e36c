import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { StorageUse } from "@/lib/media/types";
import { useSizes } from "../use-sizes";

const parts = [
  { name: "video", fill: "bg-ink" },
  { name: "photo", fill: "bg-info" },
  { name: "leaving", fill: "bg-line2" },
] as const;

/** What the files take: a bar of its parts, and the same in words. */
export function StorageMeter({ use }: { use: StorageUse }) {
  const t = useTranslations("library.storage");
  const { sayBytes } = useSizes();
  const all = parts.reduce(
    (sum, { name }) => ({
      count: sum.count + use[name].count,
      sizeBytes: sum.sizeBytes + use[name].sizeBytes,
    }),
    { count: 0, sizeBytes: 0 },
  );
  const shown = parts.filter(({ name }) => use[name].count > 0);
  if (all.count === 0) return <p className="text-ink2">{t("none")}</p>;
  return (
    <div>
      <p className="font-medium">{t("total", { size: sayBytes(all.sizeBytes), count: all.count })}</p>
      <div aria-hidden className="mt-2 flex h-2 gap-px overflow-hidden rounded-full">
        {shown.map(({ name, fill }) => (
          <span
            key={name}
            className={cn("min-w-1", fill)}
            style={{ flexGrow: Math.max(use[name].sizeBytes / all.sizeBytes, 0.005) }}
          />
        ))}
      </div>
      <ul className="mt-2.5 grid gap-1 text-sm">
        {shown.map(({ name, fill }) => (
          <li key={name} className="flex items-center gap-2">
            <span aria-hidden className={cn("size-2 rounded-[3px]", fill)} />
            {t(name)}
            <span className="timecode ms-auto text-ink2">
              {t("part", { size: sayBytes(use[name].sizeBytes), count: use[name].count })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function totalBytes(use: StorageUse): number {
  return parts.reduce((sum, { name }) => sum + use[name].sizeBytes, 0);
}
