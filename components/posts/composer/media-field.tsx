"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSentence } from "@/components/shell/sentences";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { MediaKind, MediaView } from "@/lib/media/types";
import { PHOTOS_MAX } from "@/lib/posts/rules";
import { describeVideo } from "./describe-video";
import { MiniPoster } from "./mini-poster";
import { PhotoChanges } from "./photo-changes";
import { TrimButton } from "./trim-button";
import type { ComposerModel } from "./use-composer";

// Opened by a press, or needed for photos alone: not part of what must be there at first.
const MediaPicker = dynamic(() => import("./media-picker").then((module) => module.MediaPicker));
const PhotoGrid = dynamic(() => import("./photo-grid").then((module) => module.PhotoGrid));

/** What is posted: one video, or photos in their order. */
export function MediaField({ composer }: { composer: ComposerModel }) {
  const say = useSentence();
  const t = useTranslations("composer");
  const [picking, setPicking] = useState<MediaKind | null>(null);
  const { kind, media } = composer;
  const refused = media.find(({ status }) => status === "refused");
  return (
    <Field
      label={t(`media.label.${kind ?? "none"}`)}
      hint={kind === "photo" ? t("media.hint.photo") : t("media.hint.video")}
      isGroup
      error={refused?.problem && say(refused.problem)}
    >
      <div data-field="media">
        {kind === "photo" ? (
          <Photos composer={composer} onAdd={() => setPicking("photo")} />
        ) : (
          <Video composer={composer} video={media[0] ?? null} onPick={setPicking} />
        )}
      </div>
      {picking && <MediaPicker composer={composer} first={picking} onClose={() => setPicking(null)} />}
    </Field>
  );
}

interface VideoProps {
  composer: ComposerModel;
  video: MediaView | null;
  onPick: (kind: MediaKind) => void;
}

function Video({ composer, video, onPick }: VideoProps) {
  const t = useTranslations("composer");
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-card border border-line2 bg-card p-2">
      <MiniPoster media={video} />
      <div className="min-w-40 flex-1">
        <p className="truncate font-medium">{video?.name ?? t("media.nothing")}</p>
        <p className="text-sm text-ink3">
          {video ? describeVideo(video).join(" · ") : t("media.room", { max: PHOTOS_MAX })}
        </p>
      </div>
      {video ? (
        <div className="flex gap-2">
          <TrimButton composer={composer} video={video} />
          <Button onClick={() => onPick("video")}>{t("media.change")}</Button>
        </div>
      ) : (
        <div className="flex gap-2">
          <Button onClick={() => onPick("video")}>{t("media.chooseVideo")}</Button>
          <Button onClick={() => onPick("photo")}>{t("media.choosePhotos")}</Button>
        </div>
      )}
    </div>
  );
}

function Photos({ composer, onAdd }: { composer: ComposerModel; onAdd: () => void }) {
  const t = useTranslations("composer");
  const { media, coverId, choosePhotos, chooseCover } = composer;
  return (
    <div className="grid gap-3 rounded-card border border-line2 bg-card p-2.5">
      <PhotoGrid photos={media} coverId={coverId} onOrder={choosePhotos} onCover={chooseCover} />
      <div className="flex items-center gap-3">
        <Button size="sm" onClick={onAdd}>
          {media.length < PHOTOS_MAX ? t("media.addPhotos") : t("media.changePhotos")}
        </Button>
        <p className="timecode ms-auto text-sm text-ink3">
          {media.length} / {PHOTOS_MAX}
          <span className="sr-only"> {t("media.photosWord")}</span>
        </p>
      </div>
      <PhotoChanges photos={media} />
    </div>
  );
}
