"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { UNDO_MS } from "./job-list";
import { isUnfinished, type Upload } from "./upload";
import { useUploadQueue } from "./upload-provider";

/** Takes uploads off the list; what was under way can be put back from the toast. */
export function useRemoveUploads(): (uploads: readonly Upload[]) => void {
  const queue = useUploadQueue();
  const t = useTranslations("uploads");
  return (uploads) => {
    const undo = queue.remove(uploads.map(({ id }) => id));
    const count = uploads.filter(isUnfinished).length;
    if (count === 0) return;
    toast(t("canceled", { count }), {
      duration: UNDO_MS,
      action: { label: t("undo"), onClick: undo },
    });
  };
}
