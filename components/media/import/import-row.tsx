"use client";

import { Link2, RotateCw, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useSentence } from "@/components/shell/sentences";
import { IconButton } from "@/components/ui/icon-button";
import type { ImportView } from "@/lib/media/types";
import { TransferRow } from "../upload/transfer-row";
import { formatSize } from "../upload/upload-words";
import { isUnderWay } from "./is-under-way";
import { useRemoveImport, useRetryImport } from "./use-imports";

/** A file that the server fetches. Its address may hold secrets, so only its host and its name are shown. */
export function ImportRow({ row }: { row: ImportView }) {
  const t = useTranslations("uploads.import");
  const format = useFormatter();
  const say = useSentence();
  const retry = useRetryImport();
  const remove = useRemoveImport();
  const { id, name, host, status, problem, receivedBytes, totalBytes } = row;
  const percent = totalBytes ? Math.floor((receivedBytes / totalBytes) * 100) : 0;
  const words =
    status === "failed"
      ? say(problem ?? t("failed"))
      : status === "waiting" || totalBytes === null
        ? t(status === "waiting" ? "waiting" : "asking", { host })
        : t("fetching", { host, percent });
  return (
    <TransferRow
      icon={<Link2 aria-hidden className="size-4" strokeWidth={1.6} />}
      name={name}
      size={totalBytes === null ? "" : formatSize(totalBytes, format)}
      progress={
        isUnderWay(row) ? { label: t("progress", { name }), percent, isStill: status === "waiting" } : null
      }
      words={words}
      isProblem={status === "failed"}
      controls={
        <>
          {status === "failed" && (
            <IconButton size="sm" label={t("retry", { name })} onClick={() => retry.mutate(id)}>
              <RotateCw />
            </IconButton>
          )}
          <IconButton
            size="sm"
            label={isUnderWay(row) ? t("cancel", { name }) : t("dismiss", { name })}
            onClick={() => remove.mutate(id)}
          >
            <X />
          </IconButton>
        </>
      }
    />
  );
}
