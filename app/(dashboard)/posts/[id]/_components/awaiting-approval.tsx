"use client";

import { Button } from "@/components/ui/button";
import type { PostDetail } from "@/lib/posts/types";
import { approvePostAction, returnToDraftAction } from "../actions";
import { Note } from "./note";
import { sayWallClock } from "./say-time";
import { usePostAction } from "./use-post-action";

interface AwaitingApprovalProps {
  post: PostDetail;
  timeZone: string;
  canApprove: boolean;
}

/** What is seen here is what is approved: a later edit asks again. */
export function AwaitingApproval({ post, timeZone, canApprove }: AwaitingApprovalProps) {
  const { run, isBusy } = usePostAction(post);
  const when = post.scheduledAt ? sayWallClock(post.scheduledAt, timeZone) : "its time";
  return (
    <Note status={post.status} looks="bg-wait-soft" title={`Awaiting approval, to go out ${when}`}>
      {canApprove
        ? "Look at all that will be posted. If nobody approves it before its time, it is held and nothing is posted."
        : "An owner has to approve it. If nobody does before its time, it is held and nothing is posted."}
      {canApprove && (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button
            size="sm"
            variant="primary"
            disabled={isBusy}
            onClick={() => run(approvePostAction, `Approved. It goes out ${when}.`)}
          >
            Approve
          </Button>
          <Button
            size="sm"
            disabled={isBusy}
            onClick={() => run(returnToDraftAction, "Sent back as a draft. It will not go out.")}
          >
            Send back
          </Button>
        </div>
      )}
    </Note>
  );
}
