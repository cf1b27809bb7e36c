"use client";

import { Film } from "lucide-react";
import { useState } from "react";
import { UploadButton } from "@/components/media/upload/upload-button";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import type { MediaView } from "@/lib/media/types";
import { formatDuration } from "@/lib/posts/rules";

interface VideoFieldProps {
  media: MediaView[];
  value: MediaView | null;
  onChange: (mediaId: string) => void;
}

export function VideoField({ media, value, onChange }: VideoFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const choose = (mediaId: string) => {
    onChange(mediaId);
    setIsOpen(false);
  };
  return (
    <Field label="Video" hint="From your library" error={value?.problem}>
      <div id="field-media" className="flex items-center gap-3 rounded-card border border-line2 bg-card p-2">
        <MiniPoster media={value} />
        <div className="min-w-0 flex-1">
          <p className="truncate font-medium">{value?.name ?? "No video yet"}</p>
          <p className="text-sm text-ink3">{value ? describe(value) : "Choose one, or upload one first."}</p>
        </div>
        <Dialog open={isOpen} onOpenChange={setIsOpen}>
          <DialogTrigger asChild>
            <Button>{value ? "Change" : "Choose a video"}</Button>
          </DialogTrigger>
          <DialogContent
            title="Choose a video"
            className="max-w-2xl"
            footer={<UploadButton variant="outline" />}
          >
            {media.length === 0 && (
              <p className="text-ink2">
                No video is ready yet. Upload one here: it appears as soon as it is checked.
              </p>
            )}
            <ul className="grid max-h-[50vh] grid-cols-3 gap-3 overflow-y-auto p-1 sm:grid-cols-5">
              {media.map((item) => (
                <li key={item.id}>
                  <button
                    type="button"
                    onClick={() => choose(item.id)}
                    aria-pressed={item.id === value?.id}
                    className="w-full rounded-poster text-left aria-pressed:outline-2 aria-pressed:outline-offset-2 aria-pressed:outline-cue"
                  >
                    <MiniPoster media={item} className="aspect-[9/16] h-auto w-full" />
                    <span className="mt-1 block truncate text-sm">{item.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          </DialogContent>
        </Dialog>
      </div>
    </Field>
  );
}

function MiniPoster({ media, className }: { media: MediaView | null; className?: string }) {
  const looks = cn("h-14 w-[32px] shrink-0 rounded-poster bg-sunk object-cover", className);
  if (media?.hasPoster) {
    // biome-ignore lint/performance/noImgElement: a small JPEG behind a session, already the right size
    return <img src={`/media/${media.id}/poster`} alt="" className={looks} />;
  }
  return (
    <span className={cn(looks, "grid place-items-center text-ink3")}>
      <Film className="size-4" />
    </span>
  );
}

function describe({ durationMs, width, height, container, videoCodec, framesPerSecond }: MediaView): string {
  return [
    durationMs ? formatDuration(durationMs) : null,
    container?.toUpperCase(),
    videoCodec?.toUpperCase(),
    width && height ? `${width}×${height}` : null,
    framesPerSecond ? `${Math.round(framesPerSecond)} fps` : null,
  ]
    .filter(Boolean)
    .join(" · ");
}
