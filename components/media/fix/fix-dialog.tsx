"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import type { VideoFacts } from "@/lib/media/types";
import { useUploadQueue } from "../upload/upload-provider";
import type { FixSource, MadeVideo } from "./convert-video";
import { FixChoices } from "./fix-choices";
import { type FixNeeds, findNeeds, nameFix, nameFixed } from "./fix-plan";
import { FixPreview } from "./fix-preview";
import { FixProgress } from "./fix-progress";
import { sayTime, TrimBar } from "./trim-bar";
import { useFix } from "./use-fix";
import { useFixForm } from "./use-fix-form";

export interface FixDialogProps {
  name: string;
  source: FixSource;
  facts: VideoFacts;
  /** How long a video may be, and for whom, where an account is at stake. */
  limit?: { durationMaxMs: number; account: string } | undefined;
  onClose: () => void;
  /** The new file is on its way into the library. */
  onMade?: (() => void) | undefined;
}

/** Cuts a video, or makes of it what TikTok takes, in this browser; the result is uploaded as a file of its own. */
export function FixDialog(props: FixDialogProps) {
  const needs = findNeeds(props.facts);
  return needs && <OpenFixDialog {...props} needs={needs} />;
}

function OpenFixDialog({ needs, ...props }: FixDialogProps & { needs: FixNeeds }) {
  const { name, source, facts, limit, onClose, onMade } = props;
  const t = useTranslations("uploads.fix");
  const queue = useUploadQueue();
  const video = useRef<HTMLVideoElement>(null);
  const form = useFixForm({ source, facts, needs, durationMaxMs: limit?.durationMaxMs });
  const fix = useFix(source, (made: MadeVideo) => {
    queue.add([made]);
    toast(t("made", { name: made.file.name }));
    onMade?.();
    onClose();
  });
  const { wish, canEncode } = form;
  const isWorking = fix.state.name === "working";
  const start = () =>
    fix.start({ wish, needs, canEncode, name: nameFixed(name, t(`suffix.${nameFix(wish, needs)}`)) });
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t("title", { name })}
        description={t("description")}
        className="sm:top-[8vh] sm:max-h-[calc(92vh-1.5rem)] sm:max-w-xl"
        footer={
          <>
            <Button variant="quiet" onClick={isWorking ? fix.cancel : onClose}>
              {isWorking ? t("cancel") : t("close")}
            </Button>
            <Button variant="primary" disabled={isWorking || !form.isReady} onClick={start}>
              {form.isCut ? t("cut") : t("make")}
            </Button>
          </>
        }
      >
        <FixPreview source={source} reference={video} />
        <TrimBar
          durationMs={form.durationMs}
          piece={form.piece}
          isDisabled={isWorking}
          onChange={(piece, atMs) => {
            form.setPiece(piece);
            if (video.current) video.current.currentTime = atMs / 1000;
          }}
        />
        <PieceWords piece={form.piece} limit={limit} />
        <FixChoices form={form} isDisabled={isWorking} />
        <FixProgress state={fix.state} plan={form.plan} />
      </DialogContent>
    </Dialog>
  );
}

function PieceWords({
  piece: { startMs, endMs },
  limit,
}: {
  piece: { startMs: number; endMs: number };
  limit: FixDialogProps["limit"];
}) {
  const t = useTranslations("uploads.fix");
  const isTooLong = limit !== undefined && endMs - startMs > limit.durationMaxMs;
  return (
    <>
      <p className="timecode flex justify-between text-sm text-ink2">
        <span>
          {sayTime(startMs)} – {sayTime(endMs)}
        </span>
        <span>{t("length", { length: sayTime(endMs - startMs) })}</span>
      </p>
      {isTooLong && (
        <p className="mt-1 text-sm text-hold">
          {t("too-long", { account: limit.account, length: sayTime(limit.durationMaxMs) })}
        </p>
      )}
    </>
  );
}
