"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMoments } from "@/components/posts/use-moments";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { mayMove } from "@/lib/posts/states";
import type { PostDetail } from "@/lib/posts/types";
import { cancelPostAction, moveToFreeSlotAction, retryPostAction, scheduleHeldAction } from "../actions";
import { RescheduleDialog } from "./reschedule-dialog";
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
  const { sayMoment } = useMoments(timeZone);
  const t = useTranslations("post.held");
  const [isChoosing, setChoosing] = useState(false);
  const { run, isBusy } = usePostAction(post);
  const { freeSlot, status } = post;
  const mayGoNow = !isAhead && (canApprove || post.holdCode !== "unapproved");
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {isAhead && (
        <Button size="sm" disabled={isBusy} onClick={() => run(scheduleHeldAction, t("keeps"))}>
          {t("scheduleAgain")}
        </Button>
      )}
      {mayGoNow && (
        <Button size="sm" disabled={isBusy} onClick={() => run(retryPostAction, t("goesNow"))}>
          {t(status === "failed" ? "tryNow" : "postNow")}
        </Button>
      )}
      {freeSlot && (
        <Button
          size="sm"
          disabled={isBusy}
          onClick={() =>
            run(moveToFreeSlotAction, ({ scheduledAt }) => t("moved", { when: sayMoment(scheduledAt) }))
          }
        >
          {t.rich("freeSlot", {
            when: () => <span className="timecode text-ink2">{sayMoment(freeSlot)}</span>,
          })}
        </Button>
      )}
      <Button size="sm" disabled={isBusy} onClick={() => setChoosing(true)}>
        {t("chooseTime")}
      </Button>
      {mayMove(status, "canceled") && (
        <Button
          size="sm"
          variant="danger"
          disabled={isBusy}
          onClick={() => run(cancelPostAction, t("canceled"))}
        >
          {t("cancel")}
        </Button>
      )}
      <Dialog open={isChoosing} onOpenChange={setChoosing}>
        {isChoosing && <RescheduleDialog post={post} timeZone={timeZone} onDone={() => setChoosing(false)} />}
      </Dialog>
    </div>
  );
}
