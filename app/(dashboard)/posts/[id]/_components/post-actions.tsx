"use client";

import { Ban, CalendarClock, Ellipsis, PencilLine, Undo2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { isEditable, mayMove } from "@/lib/posts/states";
import type { PostDetail } from "@/lib/posts/types";
import { cancelPostAction, returnToDraftAction } from "../actions";
import { RescheduleDialog } from "./reschedule-dialog";
import { type RunPostAction, usePostAction } from "./use-post-action";

/** On a phone the words are enough. */
const looks = "max-md:[&_svg]:hidden";

export function PostActions({ post, timeZone }: { post: PostDetail; timeZone: string }) {
  const t = useTranslations("post.actions");
  const [isRescheduling, setRescheduling] = useState(false);
  const { run, isBusy } = usePostAction(post);
  const { id, status } = post;
  if (!isEditable(status)) return null;
  const isStopped = status === "failed" || status === "needs attention";
  return (
    <>
      {status !== "canceled" && !isStopped && (
        <Button className={looks} disabled={isBusy} onClick={() => setRescheduling(true)}>
          <CalendarClock /> {t("reschedule")}
        </Button>
      )}
      <Button asChild variant={post.approval.voice === "decides" ? "outline" : "primary"} className={looks}>
        <Link href={`/posts/${id}/edit`}>
          <PencilLine /> {t("edit")}
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

function MoreActions({ post, isBusy, run }: { post: PostDetail; isBusy: boolean; run: RunPostAction }) {
  const t = useTranslations("post.actions");
  const { status } = post;
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={t("more")} disabled={isBusy}>
          <Ellipsis />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end">
        {mayMove(status, "draft") && (
          <MenuItem onSelect={() => run(returnToDraftAction, t("backDone"))}>
            <Undo2 /> {t("back")}
          </MenuItem>
        )}
        {mayMove(status, "canceled") && (
          <MenuItem tone="danger" onSelect={() => run(cancelPostAction, t("canceled"))}>
            <Ban /> {t("cancel")}
          </MenuItem>
        )}
      </MenuContent>
    </Menu>
  );
}
