"use client";

import { toast } from "sonner";
import { useUploadQueue } from "./upload-provider";
import { UPLOADS_MAX } from "./upload-queue";

export function useAddFiles(): (files: File[]) => void {
  const queue = useUploadQueue();
  return (files) => {
    const left = queue.add(files);
    if (left > 0) toast.error(`${UPLOADS_MAX} uploads fit on the list; ${left} did not. Add them later.`);
  };
}
