"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { MediaKind, MediaView } from "@/lib/media/types";
import { formatDuration, PHOTOS_MAX } from "@/lib/posts/rules";
import { MediaPicker } from "./media-picker";
import { MiniPoster } from "./mini-poster";
import { PhotoChanges } from "./photo-changes";
import { PhotoGrid } from "./photo-grid";
import type { ComposerModel } from "./use-composer";

/** What is posted: one video, or photos in their order. */
export function MediaField({ composer }: { composer: ComposerModel }) {
  const [picking, setPicking] = useState<MediaKind | null>(null);
  const { kind, media } = composer;
  const refused = media.find(({ status }) => status === "refused");
  return (
    <Field
      label={kind === null ? "Video or photos" : kind === "photo" ? "Photos" : "Video"}
      hint={kind === "photo" ? "Drag them into their order" : "From your library"}
      isGroup
      error={refused?.problem}
    >
      <div id="field-media">
        {kind === "photo" ? (
          <Photos composer={composer} onAdd={() => setPicking("photo")} />
        ) : (
          <Video video={media[0] ?? null} onPick={setPicking} />
        )}
      </div>
      {picking && <MediaPicker composer={composer} first={picking} onClose={() => setPicking(null)} />}
    </Field>
  );
}

interface VideoProps {
  video: MediaView | null;
  onPick: (kind: MediaKind) => void;
}

function Video({ video, onPick }: VideoProps) {
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-card border border-line2 bg-card p-2">
      <MiniPoster media={video} />
      <div className="min-w-40 flex-1">
        <p className="truncate font-medium">{video?.name ?? "Nothing chosen yet"}</p>
        <p className="text-sm text-ink3">
          {video ? describe(video) : `One video, or up to ${PHOTOS_MAX} photos.`}
        </p>
      </div>
      {video ? (
        <Button onClick={() => onPick("video")}>Change</Button>
      ) : (
        <div className="flex gap-2">
          <Button onClick={() => onPick("video")}>Choose a video</Button>
          <Button onClick={() => onPick("photo")}>Choose photos</Button>
        </div>
      )}
    </div>
  );
}

function Photos({ composer, onAdd }: { composer: ComposerModel; onAdd: () => void }) {
  const { media, coverId, choosePhotos, chooseCover } = composer;
  return (
    <div className="grid gap-3 rounded-card border border-line2 bg-card p-2.5">
      <PhotoGrid photos={media} coverId={coverId} onOrder={choosePhotos} onCover={chooseCover} />
      <div className="flex items-center gap-3">
        <Button size="sm" onClick={onAdd}>
          {media.length < PHOTOS_MAX ? "Add photos" : "Change photos"}
        </Button>
        <p className="timecode ml-auto text-sm text-ink3">
          {media.length} / {PHOTOS_MAX}
          <span className="sr-only"> photos</span>
        </p>
      </div>
      <PhotoChanges photos={media} />
    </div>
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
