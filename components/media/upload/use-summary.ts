"use client";

import { useTranslations } from "next-intl";
import type { ImportView } from "@/lib/media/types";
import { isUnderWay } from "../import/is-under-way";
import { countPercent, hasStopped, isInNeed, isUnfinished, type Upload } from "./upload";

/** `3 files · 42 %`, and how many of them wait for a person. */
export function useSummary(uploads: readonly Upload[], imports: readonly ImportView[]): string {
  const t = useTranslations("uploads");
  const unfinished = uploads.filter(isUnfinished);
  const fetched = imports.filter(isUnderWay);
  const count = unfinished.length + fetched.length;
  if (count === 0) {
    const stopped =
      uploads.filter(hasStopped).length + imports.filter(({ status }) => status === "failed").length;
    return stopped > 0 ? t("stopped", { count: stopped }) : t("finished", { count: uploads.length });
  }
  const inNeed = unfinished.filter(isInNeed).length;
  if (inNeed === count) return t("in-need", { count });
  const fetchedBytes = fetched.map(({ receivedBytes, totalBytes }) => ({
    loadedBytes: receivedBytes,
    sizeBytes: totalBytes ?? 0,
  }));
  return t("summary", { count, percent: countPercent([...unfinished, ...fetchedBytes]) });
}
