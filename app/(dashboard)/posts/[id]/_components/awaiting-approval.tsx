"use client";

import { useTranslations } from "next-intl";
import { useMoments } from "@/components/posts/use-moments";
import { Button } from "@/components/ui/button";
import type { PostDetail } from "@/lib/posts/types";
import { decideApprovalAction, returnToDraftAction } from "../actions";
import { Note } from "./note";
import { usePostAction } from "./use-post-action";

interface AwaitingApprovalProps {
  post: PostDetail;
  timeZone: string;
  canApprove: boolean;
}

/** What is seen here is what is approved: a later edit asks again. */
export function AwaitingApproval({ post, timeZone, canApprove }: AwaitingApprovalProps) {
  const { sayMoment } = useMoments(timeZone);
  const t = useTranslations("post.approval");
  const { run, isBusy } = usePostAction(post);
  const when = post.scheduledAt ? sayMoment(post.scheduledAt) : t("itsTime");
  const { request } = post.approval;
  const approve = ({ postId }: { postId: string }) =>
    decideApprovalAction({
      postId,
      requestId: request?.id,
      seenHash: request?.contentHash,
      decision: "approve",
    });
  return (
    <Note status={post.status} looks="bg-wait-soft" title={t("title", { when })}>
      {t(canApprove ? "look" : "wait")}
      {canApprove && (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button
            size="sm"
            variant="primary"
            disabled={isBusy}
            onClick={() => run(approve, t("approved", { when }))}
          >
            {t("approve")}
          </Button>
          <Button size="sm" disabled={isBusy} onClick={() => run(returnToDraftAction, t("sentBack"))}>
            {t("sendBack")}
          </Button>
        </div>
      )}
    </Note>
  );
}
