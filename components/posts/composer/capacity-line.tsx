import { useLocale, useTranslations } from "next-intl";
import { CapacityTicks } from "@/components/posts/capacity-ticks";
import type { AccountCapacity } from "@/lib/accounts/types";
import { localOf } from "@/lib/posts/zones";
import { sayLocal } from "./describe-button";

interface CapacityLineProps {
  capacity: AccountCapacity;
  timeZone: string;
}

/** Cuepost's own count of direct posts. It warns and never blocks: TikTok decides. */
export function PostCapacity({ capacity, timeZone }: CapacityLineProps) {
  const { postsUsed, postsLimit, isLimitLearned, nextPostFreeAt } = capacity;
  const t = useTranslations("composer");
  const say = useMoment(timeZone);
  const isUsedUp = postsUsed >= postsLimit;
  return (
    <div className="text-sm text-ink3">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <CapacityTicks used={postsUsed} limit={postsLimit} />
        {t(isLimitLearned ? "capacity.posts" : "capacity.postsAbout", {
          used: postsUsed,
          limit: postsLimit,
        })}
      </p>
      {isUsedUp && (
        <p role="status" className="mt-1 text-wait text-pretty">
          {nextPostFreeAt ? t("capacity.usedUpUntil", { moment: say(nextPostFreeAt) }) : t("capacity.usedUp")}
        </p>
      )}
    </div>
  );
}

/** Drafts that wait in the TikTok app; their creator makes room by finishing them. */
export function DraftCapacity({ capacity, timeZone }: CapacityLineProps) {
  const { draftsPending, draftsMax, nextDraftFreeAt } = capacity;
  const t = useTranslations("composer");
  const say = useMoment(timeZone);
  const isFull = draftsPending >= draftsMax;
  return (
    <div className="text-sm text-ink3">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <CapacityTicks used={draftsPending} limit={draftsMax} />
        {!isFull && nextDraftFreeAt
          ? t("capacity.draftsFreeing", {
              used: draftsPending,
              limit: draftsMax,
              moment: say(nextDraftFreeAt),
            })
          : t("capacity.drafts", { used: draftsPending, limit: draftsMax })}
      </p>
      {isFull && (
        <p role="status" className="mt-1 text-wait text-pretty">
          {nextDraftFreeAt
            ? t("capacity.draftsFullUntil", { moment: say(nextDraftFreeAt) })
            : t("capacity.draftsFull")}
        </p>
      )}
    </div>
  );
}

function useMoment(timeZone: string): (iso: string) => string {
  const [t, locale] = [useTranslations("composer"), useLocale()];
  return (iso) => sayLocal(localOf(new Date(iso), timeZone), { t, locale });
}
