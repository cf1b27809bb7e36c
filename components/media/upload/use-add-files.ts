"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import type { PickedFile } from "./file-handles";
import { useUploadQueue } from "./upload-provider";
import { UPLOADS_MAX } from "./upload-queue";

export function useAddFiles(): (picked: readonly (File | PickedFile)[]) => void {
  const queue = useUploadQueue();
  const t = useTranslations("uploads");
  return (picked) => {
    const left = queue.add(picked.map((one) => (one instanceof File ? { file: one, handle: null } : one)));
    if (left > 0) toast.error(t("list-full", { max: UPLOADS_MAX, left }));
  };
}
