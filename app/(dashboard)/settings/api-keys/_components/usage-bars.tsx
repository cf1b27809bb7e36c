"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";

const HEIGHT = 28;
const STEP = 5;
const BAR = 3;

/** A month's requests, a bar for each day; a day without any is its ground alone. */
export function UsageBars({ usage, className }: { usage: number[]; className?: string }) {
  const t = useTranslations("keys");
  const total = usage.reduce((sum, requests) => sum + requests, 0);
  const most = Math.max(...usage, 1);
  const words = t("usage", { count: total, days: usage.length });
  return (
    <figure className={cn("grid w-fit justify-items-end gap-0.5", className)} title={words}>
      <svg
        role="img"
        aria-label={words}
        width={usage.length * STEP - (STEP - BAR)}
        height={HEIGHT}
        className="rtl:-scale-x-100"
      >
        {usage.map((requests, day) => {
          const height = requests === 0 ? 1 : Math.max(3, Math.round((requests / most) * HEIGHT));
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: the days are their places.
              key={day}
              x={day * STEP}
              y={HEIGHT - height}
              width={BAR}
              height={height}
              rx={requests === 0 ? 0 : 1}
              className={requests === 0 ? "fill-line2" : "fill-ink2"}
            />
          );
        })}
      </svg>
      <figcaption aria-hidden className="timecode text-xs text-ink3">
        {t("requests", { count: total })}
      </figcaption>
    </figure>
  );
}
