"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { mayMove } from "@/lib/posts/states";
import type { PostDetail } from "@/lib/posts/types";
import { cancelPostAction, moveToFreeSlotAction, retryPostAction, scheduleHeldAction } from "../actions";
import { RescheduleDialog } from "./reschedule-dialog";
import { sayWallClock } from "./say-time";
import { usePostAction } from "./use-post-action";

interface HeldChoicesProps {
  post: PostDetail;
  timeZone: string;
  canApprove: boolean;
  /** Its time is still to come. */
  isAhead: boolean;
}

/** The ways out of a hold, a click each; changing the post stands in the header. */
export function HeldChoices({ post, timeZone, canApprove, isAhead }: HeldChoicesProps) {
  const [isChoosing, setChoosing] = useState(false);
  const { run, isBusy } = usePostAction(post);
  const { freeSlot, status } = post;
  const mayGoNow = !isAhead && (canApprove || post.holdCode !== "unapproved");
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {isAhead && (
        <Button size="sm" disabled={isBusy} onClick={() => run(scheduleHeldAction, "It keeps its time.")}>
          Schedule again
        </Button>
      )}
      {mayGoNow && (
        <Button size="sm" disabled={isBusy} onClick={() => run(retryPostAction, "It goes out now.")}>
          {status === "failed" ? "Try again now" : "Post now"}
        </Button>
      )}
      {freeSlot && (
        <Button
          size="sm"
          disabled={isBusy}
          onClick={() =>
            run(moveToFreeSlotAction, ({ scheduledAt }) => `Moved to ${sayWallClock(scheduledAt, timeZone)}.`)
          }
        >
          Next free slot <span className="timecode text-ink2">{sayWallClock(freeSlot, timeZone)}</span>
        </Button>
      )}
      <Button size="sm" disabled={isBusy} onClick={() => setChoosing(true)}>
        Choose a time
      </Button>
      {mayMove(status, "canceled") && (
        <Button
          size="sm"
          variant="danger"
          disabled={isBusy}
          onClick={() => run(cancelPostAction, "Canceled. It will not go out.")}
        >
          Cancel post
        </Button>
      )}
      <Dialog open={isChoosing} onOpenChange={setChoosing}>
        {isChoosing && <RescheduleDialog post={post} timeZone={timeZone} onDone={() => setChoosing(false)} />}
      </Dialog>
    </div>
  );
}
