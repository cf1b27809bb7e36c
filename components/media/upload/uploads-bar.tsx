"use client";

import { Pause, Play, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { canPause, isUnfinished, type Upload } from "./upload";
import { useUploadQueue } from "./upload-provider";
import { useRemoveUploads } from "./use-remove-uploads";

/** What is done to all of them at once. */
export function UploadsBar({ uploads }: { uploads: readonly Upload[] }) {
  const t = useTranslations("uploads");
  const queue = useUploadQueue();
  const remove = useRemoveUploads();
  const ids = uploads.map(({ id }) => id);
  const unfinished = uploads.filter(isUnfinished);
  return (
    <div className="flex shrink-0">
      {uploads.some(canPause) && (
        <IconButton size="sm" label={t("pause-all")} onClick={() => queue.pause(ids)}>
          <Pause />
        </IconButton>
      )}
      {uploads.some(({ state }) => state === "paused" || state === "failed") && (
        <IconButton size="sm" label={t("resume-all")} onClick={() => queue.resume(ids)}>
          <Play className="rtl:-scale-x-100" />
        </IconButton>
      )}
      {unfinished.length > 1 && (
        <IconButton size="sm" label={t("cancel-all")} onClick={() => remove(unfinished)}>
          <X />
        </IconButton>
      )}
      {unfinished.length === 0 && uploads.length > 1 && (
        <IconButton size="sm" label={t("dismiss-all")} onClick={() => remove(uploads)}>
          <X />
        </IconButton>
      )}
    </div>
  );
}
