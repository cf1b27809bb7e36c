import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { POSTS_MAX_USUAL } from "@/lib/accounts/rules";
import type { AccountUse } from "@/lib/posts/calendar-types";

const TICKS_MAX = 30;

/** The 24 hours of an account as ticks, one for each post that TikTok takes. */
export function DayTicks({ use }: { use: AccountUse | undefined }) {
  const t = useTranslations("calendar.capacity");
  const { used, limit } = use ?? { used: 0, limit: POSTS_MAX_USUAL };
  const count = Math.min(limit, TICKS_MAX);
  const filled = Math.ceil((Math.min(used, limit) / limit) * count);
  return (
    <>
      <span aria-hidden className="flex max-w-40 gap-[2px]">
        {Array.from({ length: count }, (_, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place.
            key={index}
            className={cn("h-[3px] flex-1 rounded-full", tickLooks(index < filled, used > limit))}
          />
        ))}
      </span>
      {use && <span className="sr-only">{t("fullest", { name: use.name, used, limit })}</span>}
    </>
  );
}

function tickLooks(isFilled: boolean, isOver: boolean): string {
  if (isOver) return "bg-hold";
  return isFilled ? "bg-ink3" : "bg-line";
}
