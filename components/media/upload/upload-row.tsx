"use client";

import { Film, ImageIcon, Pause, Play, RotateCw, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useSentence } from "@/components/shell/sentences";
import { IconButton } from "@/components/ui/icon-button";
import { TransferRow } from "./transfer-row";
import { canPause, countPercent, hasStopped, isInNeed, isUnfinished, type Upload } from "./upload";
import { UploadChoices } from "./upload-choices";
import { useUploadQueue } from "./upload-provider";
import { describeUpload, formatSize } from "./upload-words";
import { useRemoveUploads } from "./use-remove-uploads";

const stillStates = ["paused", "waiting", "reading"];

export function UploadRow({ upload }: { upload: Upload }) {
  const t = useTranslations("uploads");
  const format = useFormatter();
  const say = useSentence();
  const { name, state } = upload;
  const isStill = stillStates.includes(state) || isInNeed(upload);
  const progress = { label: t("progress", { name }), percent: countPercent([upload]), isStill };
  return (
    <TransferRow
      icon={<Thumbnail upload={upload} />}
      name={name}
      size={formatSize(upload.sizeBytes, format)}
      progress={isUnfinished(upload) && state !== "duplicate" ? progress : null}
      words={say(describeUpload(upload, t, format))}
      isProblem={hasStopped(upload)}
      choices={<UploadChoices upload={upload} />}
      controls={<Controls upload={upload} />}
    />
  );
}

function Thumbnail({ upload: { posterUrl, kind } }: { upload: Upload }) {
  if (posterUrl) {
    // biome-ignore lint/performance/noImgElement: the frame is a blob of this browser's own
    return <img src={posterUrl} alt="" className="size-full object-cover" />;
  }
  const Icon = kind === "photo" ? ImageIcon : Film;
  return <Icon aria-hidden className="size-4" strokeWidth={1.6} />;
}

function Controls({ upload }: { upload: Upload }) {
  const t = useTranslations("uploads");
  const queue = useUploadQueue();
  const remove = useRemoveUploads();
  const { id, name, state } = upload;
  return (
    <>
      {canPause(upload) && (
        <IconButton size="sm" label={t("pause", { name })} onClick={() => queue.pause([id])}>
          <Pause />
        </IconButton>
      )}
      {state === "paused" && (
        <IconButton size="sm" label={t("resume", { name })} onClick={() => queue.resume([id])}>
          <Play className="rtl:-scale-x-100" />
        </IconButton>
      )}
      {state === "failed" && (
        <IconButton size="sm" label={t("retry", { name })} onClick={() => queue.resume([id])}>
          <RotateCw />
        </IconButton>
      )}
      <IconButton
        size="sm"
        label={isUnfinished(upload) ? t("cancel", { name }) : t("dismiss", { name })}
        onClick={() => remove([upload])}
      >
        <X />
      </IconButton>
    </>
  );
}
