import { useTranslations } from "next-intl";
import type { AccountQueue } from "@/lib/accounts/types";
import { toRows, weekFrom } from "./queue-week";
import { useWeekWords } from "./use-week-words";

interface QueueWordsProps {
  queue: AccountQueue;
  workspaceZone: string;
  weekStart: number;
}

/** For who may look but not change. */
export function QueueWords({ queue, workspaceZone, weekStart }: QueueWordsProps) {
  const t = useTranslations("queue.editor");
  const { clock, shortDay } = useWeekWords();
  if (queue.slots.length === 0) return <p className="text-ink2">{t("none")}</p>;
  return (
    <div className="grid gap-2">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5">
        {toRows(queue.slots).map(({ minute, days }) => (
          <div key={minute} className="contents">
            <dt className="timecode font-medium">{clock(minute)}</dt>
            <dd className="text-ink2">
              {days.size === 7
                ? t("everyDay")
                : weekFrom(weekStart)
                    .filter((day) => days.has(day))
                    .map(shortDay)
                    .join(", ")}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink3">{queue.timeZone ?? workspaceZone}</p>
    </div>
  );
}
