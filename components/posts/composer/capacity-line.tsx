import { CapacityTicks } from "@/components/posts/capacity-ticks";
import { sayMoment } from "@/components/posts/say-moment";
import type { AccountCapacity } from "@/lib/accounts/types";

interface CapacityLineProps {
  capacity: AccountCapacity;
  timeZone: string;
}

/** Cuepost's own count of direct posts. It warns and never blocks: TikTok decides. */
export function PostCapacity({ capacity, timeZone }: CapacityLineProps) {
  const { postsUsed, postsLimit, isLimitLearned, nextPostFreeAt } = capacity;
  const isUsedUp = postsUsed >= postsLimit;
  return (
    <div className="text-sm text-ink3">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <CapacityTicks used={postsUsed} limit={postsLimit} />
        {postsUsed} of {isLimitLearned ? "" : "about "}
        {postsLimit} posts in 24 hours
      </p>
      {isUsedUp && (
        <p role="status" className="mt-1 text-wait text-pretty">
          Used up{nextPostFreeAt ? ` until ${sayMoment(nextPostFreeAt, timeZone)}` : ""}. TikTok will probably
          refuse a post before then. Choose a later time, or try.
        </p>
      )}
    </div>
  );
}

/** Drafts that wait in the TikTok app; their creator makes room by finishing them. */
export function DraftCapacity({ capacity, timeZone }: CapacityLineProps) {
  const { draftsPending, draftsMax, nextDraftFreeAt } = capacity;
  const isFull = draftsPending >= draftsMax;
  return (
    <div className="text-sm text-ink3">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <CapacityTicks used={draftsPending} limit={draftsMax} />
        {draftsPending} of {draftsMax} drafts wait in TikTok
        {!isFull && nextDraftFreeAt && <> · a place frees {sayMoment(nextDraftFreeAt, timeZone)}</>}
      </p>
      {isFull && (
        <p role="status" className="mt-1 text-wait text-pretty">
          TikTok will probably refuse another one. Finish one in the TikTok app
          {nextDraftFreeAt ? `, or wait until ${sayMoment(nextDraftFreeAt, timeZone)}` : ""}.
        </p>
      )}
    </div>
  );
}
