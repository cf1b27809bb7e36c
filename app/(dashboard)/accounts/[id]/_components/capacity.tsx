import type { ReactNode } from "react";
import { CapacityTicks } from "@/app/(dashboard)/accounts/_components/capacity-ticks";
import { sayInstant } from "@/app/(dashboard)/accounts/_components/say-instant";
import { POSTS_MAX_USUAL } from "@/lib/accounts/rules";
import type { AccountCapacity } from "@/lib/accounts/types";

export function Capacity({ capacity, timeZone }: { capacity: AccountCapacity; timeZone: string }) {
  const { postsUsed, postsLimit, draftsPending, draftsMax, nextPostFreeAt, nextDraftFreeAt } = capacity;
  return (
    <div className="grid gap-5">
      <Row
        title={`${postsUsed} of ${postsLimit} posts`}
        ticks={
          <CapacityTicks
            used={postsUsed}
            limit={postsLimit}
            total={POSTS_MAX_USUAL}
            label={`${postsUsed} of ${postsLimit} posts used`}
          />
        }
      >
        {nextPostFreeAt ? (
          <>
            Full. The next post is free at{" "}
            <span className="timecode">{sayInstant(nextPostFreeAt, timeZone)}</span>.
          </>
        ) : (
          describeLimit(capacity)
        )}
      </Row>
      <Row
        title={`${draftsPending} of ${draftsMax} drafts`}
        ticks={
          <CapacityTicks
            used={draftsPending}
            limit={draftsMax}
            total={draftsMax}
            label={`${draftsPending} of ${draftsMax} drafts waiting`}
          />
        }
      >
        {nextDraftFreeAt ? (
          <>
            Full. Finish one in the TikTok app, or wait until{" "}
            <span className="timecode">{sayInstant(nextDraftFreeAt, timeZone)}</span>.
          </>
        ) : (
          "Sent in the last 24 hours and not finished in the TikTok app yet."
        )}
      </Row>
    </div>
  );
}

function describeLimit({ isLimitLearned, postsLimit }: AccountCapacity): string {
  if (!isLimitLearned) return `About ${POSTS_MAX_USUAL} is usual; TikTok decides for each creator.`;
  return postsLimit > POSTS_MAX_USUAL
    ? `TikTok has taken as many as ${postsLimit} from this creator.`
    : `TikTok refused more than ${postsLimit} last time. Other apps may have used the rest.`;
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
