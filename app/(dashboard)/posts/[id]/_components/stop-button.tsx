"use client";

import { OctagonX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PostDetail } from "@/lib/posts/types";
import { stopPublishAction } from "../actions";
import { ConfirmButton } from "./confirm-button";
import { usePostAction } from "./use-post-action";

/** Only while it can still be stopped: before the last byte, or while TikTok is fetching. */
export function StopButton({ post }: { post: PostDetail }) {
  const t = useTranslations("post.stop");
  const { run, isBusy } = usePostAction(post);
  const isFetching = post.status === "processing";
  return (
    <ConfirmButton
      variant="danger"
      size="sm"
      className="mt-3"
      disabled={isBusy}
      title={t("title")}
      description={t(isFetching ? "askNote" : "stopNote")}
      confirm={t(isFetching ? "ask" : "stop")}
      leave={t("leave")}
      onConfirm={() =>
        run(stopPublishAction, ({ outcome }) => t(outcome === "stopped" ? "stopped" : "asked"))
      }
    >
      <OctagonX /> {t(isBusy ? "stopping" : "verb")}
    </ConfirmButton>
  );
}
