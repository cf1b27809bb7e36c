"use client";

import { OctagonX } from "lucide-react";
import type { PostDetail } from "@/lib/posts/types";
import { stopPublishAction } from "../actions";
import { ConfirmButton } from "./confirm-button";
import { usePostAction } from "./use-post-action";

/** Only while it can still be stopped: before the last byte, or while TikTok is fetching. */
export function StopButton({ post }: { post: PostDetail }) {
  const { run, isBusy } = usePostAction(post);
  const isFetching = post.status === "processing";
  return (
    <ConfirmButton
      variant="danger"
      size="sm"
      className="mt-3"
      disabled={isBusy}
      title="Stop this post?"
      description={
        isFetching
          ? "TikTok is fetching it and is asked to stop. Near the end TikTok may answer that it is too late: then it goes on."
          : "Cuepost stops sending it. Nothing is posted, and the post is canceled; it can be edited and scheduled again."
      }
      confirm={isFetching ? "Ask TikTok to stop" : "Stop it"}
      leave="Let it go on"
      onConfirm={() =>
        run(stopPublishAction, ({ outcome }) =>
          outcome === "stopped"
            ? "Stopped. It was not posted."
            : "TikTok was asked to stop. What it answers stands here soon.",
        )
      }
    >
      <OctagonX /> {isBusy ? "Stopping" : "Stop"}
    </ConfirmButton>
  );
}
