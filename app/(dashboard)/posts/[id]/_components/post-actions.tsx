"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Ban, CalendarClock, Ellipsis, PencilLine, RotateCcw, Undo2 } from "lucide-react";
import Link from "next/link";
import { useState, useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { isEditable, mayMove } from "@/lib/posts/states";
import type { PostDetail } from "@/lib/posts/types";
import { cancelPostAction, retryPostAction, returnToDraftAction } from "../actions";
import { RescheduleDialog } from "./reschedule-dialog";
import { postKey } from "./use-post";

type Action = typeof cancelPostAction;

/** On a phone the words are enough. */
const looks = "max-md:[&_svg]:hidden";

export function PostActions({ post, timeZone }: { post: PostDetail; timeZone: string }) {
  const [isRescheduling, setRescheduling] = useState(false);
  const { run, isBusy } = usePostAction(post);
  const { id, status } = post;
  if (!isEditable(status)) return null;
  const isStopped = status === "failed" || status === "needs attention";
  return (
    <>
      {isStopped && (
        <Button className={looks} disabled={isBusy} onClick={() => run(retryPostAction, "It goes out now.")}>
          <RotateCcw /> Try again
        </Button>
      )}
      {status !== "canceled" && (
        <Button className={looks} disabled={isBusy} onClick={() => setRescheduling(true)}>
          <CalendarClock /> Reschedule
        </Button>
      )}
      <Button asChild variant="primary" className={looks}>
        <Link href={`/posts/${id}/edit`}>
          <PencilLine /> Edit
        </Link>
      </Button>
      <MoreActions post={post} isBusy={isBusy} run={run} />
      <Dialog open={isRescheduling} onOpenChange={setRescheduling}>
        {isRescheduling && (
          <RescheduleDialog post={post} timeZone={timeZone} onDone={() => setRescheduling(false)} />
        )}
      </Dialog>
    </>
  );
}

type Run = ReturnType<typeof usePostAction>["run"];

function MoreActions({ post, isBusy, run }: { post: PostDetail; isBusy: boolean; run: Run }) {
  const { status } = post;
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label="More" disabled={isBusy}>
          <Ellipsis />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end">
        {mayMove(status, "draft") && (
          <MenuItem onSelect={() => run(returnToDraftAction, "Back to draft. It will not go out.")}>
            <Undo2 /> Back to draft
          </MenuItem>
        )}
        {mayMove(status, "canceled") && (
          <MenuItem tone="danger" onSelect={() => run(cancelPostAction, "Canceled. It will not go out.")}>
            <Ban /> Cancel post
          </MenuItem>
        )}
      </MenuContent>
    </Menu>
  );
}

function usePostAction({ id, revision }: PostDetail) {
  const client = useQueryClient();
  const [isBusy, start] = useTransition();
  function run(action: Action, done: string) {
    start(async () => {
      const result = await action({ postId: id, revision });
      if (result.ok) toast(done);
      else toast.error(result.message);
      await client.invalidateQueries({ queryKey: postKey(id) });
    });
  }
  return { run, isBusy };
}
