"use client";

import { useTranslations } from "next-intl";
import { Tabs } from "radix-ui";
import { useState } from "react";
import { UploadButton } from "@/components/media/upload/upload-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import type { MediaKind } from "@/lib/media/types";
import { PHOTOS_MAX } from "@/lib/posts/rules";
import { ChoiceGrid } from "./choice-grid";
import { togglePhoto } from "./photo-order";
import type { ComposerModel } from "./use-composer";

interface MediaPickerProps {
  composer: ComposerModel;
  first: MediaKind;
  onClose: () => void;
}

/** A video is taken with one click; photos are gathered first, in the order they are clicked. */
export function MediaPicker({ composer, first, onClose }: MediaPickerProps) {
  const { kind, media, videos, photos, chooseVideo, choosePhotos } = composer;
  const t = useTranslations("composer");
  const [tab, setTab] = useState<MediaKind>(first);
  const [picked, setPicked] = useState(kind === "photo" ? media.map(({ id }) => id) : []);
  const take = (choose: () => void) => {
    choose();
    onClose();
  };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={tab === "video" ? t("media.chooseVideo") : t("media.choosePhotos")}
        className="max-w-2xl sm:top-[10vh]"
        footer={
          <>
            <UploadButton variant="outline" />
            {tab === "photo" && (
              <Button
                variant="primary"
                disabled={picked.length === 0}
                onClick={() => take(() => choosePhotos(picked))}
              >
                {t("media.use", { count: picked.length })}
              </Button>
            )}
          </>
        }
      >
        <Tabs.Root value={tab} onValueChange={(value) => setTab(value as MediaKind)}>
          <KindTabs pickedCount={tab === "photo" ? picked.length : null} />
          <Tabs.Content value="video" tabIndex={-1}>
            <ChoiceGrid
              choices={videos}
              kind="video"
              picked={kind === "video" ? media.map(({ id }) => id) : []}
              onPick={(mediaId) => take(() => chooseVideo(mediaId))}
            />
          </Tabs.Content>
          <Tabs.Content value="photo" tabIndex={-1}>
            <ChoiceGrid
              choices={photos}
              kind="photo"
              picked={picked}
              onPick={(mediaId) => setPicked((known) => togglePhoto(known, mediaId))}
            />
          </Tabs.Content>
        </Tabs.Root>
      </DialogContent>
    </Dialog>
  );
}

function KindTabs({ pickedCount }: { pickedCount: number | null }) {
  const t = useTranslations("composer");
  const looks =
    "h-7 rounded-md px-3 text-sm font-medium text-ink2 data-[state=active]:bg-card data-[state=active]:text-ink data-[state=active]:shadow-card";
  return (
    <div className="mb-3 flex items-center justify-between gap-3">
      <Tabs.List aria-label={t("media.kind")} className="inline-flex rounded-control bg-sunk p-1">
        <Tabs.Trigger value="video" className={looks}>
          {t("media.videos")}
        </Tabs.Trigger>
        <Tabs.Trigger value="photo" className={looks}>
          {t("media.photos")}
        </Tabs.Trigger>
      </Tabs.List>
      {pickedCount !== null && (
        <p aria-live="polite" className="timecode text-sm text-ink3">
          {pickedCount} / {PHOTOS_MAX}
          <span className="sr-only"> {t("media.photosChosen")}</span>
        </p>
      )}
    </div>
  );
}
