import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CapacityTicks } from "@/app/(dashboard)/accounts/_components/capacity-ticks";
import { useInstants } from "@/app/(dashboard)/accounts/_components/use-instants";
import { POSTS_MAX_USUAL } from "@/lib/accounts/rules";
import type { AccountCapacity } from "@/lib/accounts/types";

export function Capacity({ capacity, timeZone }: { capacity: AccountCapacity; timeZone: string }) {
  const t = useTranslations("accounts.capacity");
  const { sayInstant } = useInstants(timeZone);
  const { postsUsed, postsLimit, draftsPending, draftsMax, nextPostFreeAt, nextDraftFreeAt } = capacity;
  return (
    <div className="grid gap-5">
      <Row
        title={t("posts", { used: postsUsed, limit: postsLimit })}
        ticks={
          <CapacityTicks
            used={postsUsed}
            limit={postsLimit}
            total={POSTS_MAX_USUAL}
            label={t("postsUsed", { used: postsUsed, limit: postsLimit })}
          />
        }
      >
        {nextPostFreeAt
          ? t.rich("full", { at: () => <span className="timecode">{sayInstant(nextPostFreeAt)}</span> })
          : t(`limit.${limitOf(capacity)}`, { usual: POSTS_MAX_USUAL, limit: postsLimit })}
      </Row>
      <Row
        title={t("drafts", { used: draftsPending, limit: draftsMax })}
        ticks={
          <CapacityTicks
            used={draftsPending}
            limit={draftsMax}
            total={draftsMax}
            label={t("draftsWaiting", { used: draftsPending, limit: draftsMax })}
          />
        }
      >
        {nextDraftFreeAt
          ? t.rich("draftsFull", {
              at: () => <span className="timecode">{sayInstant(nextDraftFreeAt)}</span>,
            })
          : t("draftsNote")}
      </Row>
    </div>
  );
}

/** How the limit is known. */
function limitOf({ isLimitLearned, postsLimit }: AccountCapacity) {
  if (!isLimitLearned) return "usual";
  return postsLimit > POSTS_MAX_USUAL ? "taken" : "refused";
}

interface RowProps {
  title: string;
  ticks: ReactNode;
  children: ReactNode;
}

function Row({ title, ticks, children }: RowProps) {
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <h3 className="timecode font-medium">{title}</h3>
        {ticks}
      </div>
      <p className="text-sm text-ink2 text-pretty">{children}</p>
    </div>
  );
}
