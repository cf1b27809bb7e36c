"use client";

import { Film, ImageIcon, Pause, Play, RotateCw, X } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { formatBytes } from "@/lib/media/rules";
import { canPause, isUnfinished, type Upload } from "./upload";
import { useUploadQueue } from "./upload-provider";
import { describeUpload } from "./upload-words";

export function UploadRow({ upload }: { upload: Upload }) {
  const isProblem = upload.state === "refused" || upload.state === "failed";
  return (
    <li className="flex items-start gap-3 px-3 py-2.5">
      <Thumbnail upload={upload} />
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-2">
          <span className="truncate font-medium">{upload.name}</span>
          <span className="ml-auto shrink-0 font-mono text-xs text-ink3 tabular-nums">
            {formatBytes(upload.sizeBytes)}
          </span>
        </div>
        {isUnfinished(upload) && <Progress upload={upload} />}
        <p className={cn("mt-1 text-sm tabular-nums text-pretty", isProblem ? "text-hold" : "text-ink2")}>
          {describeUpload(upload)}
        </p>
      </div>
      <Controls upload={upload} />
    </li>
  );
}

function Thumbnail({ upload }: { upload: Upload }) {
  return (
    <div className="flex h-14 w-8 shrink-0 items-center justify-center overflow-hidden rounded-poster bg-sunk text-ink3">
      {upload.posterUrl ? (
        // biome-ignore lint/performance/noImgElement: the frame is a blob of this browser's own
        <img src={upload.posterUrl} alt="" className="size-full object-cover" />
      ) : upload.kind === "photo" ? (
        <ImageIcon aria-hidden className="size-4" strokeWidth={1.6} />
      ) : (
        <Film aria-hidden className="size-4" strokeWidth={1.6} />
      )}
    </div>
  );
}

function Progress({ upload }: { upload: Upload }) {
  const percent = Math.floor((upload.loadedBytes / Math.max(upload.sizeBytes, 1)) * 100);
  const isStill = upload.state === "paused" || upload.state === "waiting" || upload.state === "reading";
  return (
    <div
      role="progressbar"
      aria-label={`Upload of ${upload.name}`}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className="mt-2 h-1 overflow-hidden rounded-full bg-line"
    >
      <div
        className={cn("h-full rounded-full transition-[width]", isStill ? "bg-ink3" : "bg-ink")}
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}

function Controls({ upload }: { upload: Upload }) {
  const queue = useUploadQueue();
  const { id, name, state } = upload;
  return (
    <div className="-my-0.5 -mr-1.5 flex shrink-0">
      {canPause(upload) && (
        <IconButton size="sm" label={`Pause ${name}`} onClick={() => queue.pause(id)}>
          <Pause />
        </IconButton>
      )}
      {state === "paused" && (
        <IconButton size="sm" label={`Resume ${name}`} onClick={() => queue.resume(id)}>
          <Play />
        </IconButton>
      )}
      {state === "failed" && (
        <IconButton size="sm" label={`Retry ${name}`} onClick={() => queue.resume(id)}>
          <RotateCw />
        </IconButton>
      )}
      <IconButton
        size="sm"
        label={`${isUnfinished(upload) ? "Cancel" : "Dismiss"} ${name}`}
        onClick={() => queue.remove(id)}
      >
        <X />
      </IconButton>
    </div>
  );
}
