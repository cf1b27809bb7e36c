"use client";

import { useTranslations } from "next-intl";
import { useToastUndo } from "@/components/ui/use-toast-undo";
import { isUnfinished, type Upload } from "./upload";
import { useUploadQueue } from "./upload-provider";

/** Takes uploads off the list; what was under way can be put back from the toast. */
export function useRemoveUploads(): (uploads: readonly Upload[]) => void {
  const queue = useUploadQueue();
  const t = useTranslations("uploads");
  const toastUndo = useToastUndo();
  return (uploads) => {
    const undo = queue.remove(uploads.map(({ id }) => id));
    const count = uploads.filter(isUnfinished).length;
    if (count > 0) toastUndo(t("canceled", { count }), undo);
  };
}
