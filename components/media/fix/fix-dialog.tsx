"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import type { VideoFacts } from "@/lib/media/types";
import { useUploadQueue } from "../upload/upload-provider";
import type { FixSource, MadeVideo } from "./convert-video";
import { findNeeds, nameFix, nameFixed } from "./fix-plan";
import { type FixPlan, FixProgress } from "./fix-progress";
import { type FixAbilities, readAbilities } from "./read-abilities";
import { type Piece, sayTime, TrimBar } from "./trim-bar";
import { useFix } from "./use-fix";

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
export function FixDialog({ name, source, facts, limit, onClose, onMade }: FixDialogProps) {
  const t = useTranslations("uploads.fix");
  const queue = useUploadQueue();
  const durationMs = facts.durationMs ?? 0;
  const needs = findNeeds(facts);
  const video = useRef<HTMLVideoElement>(null);
  const [piece, setPiece] = useState<Piece>({
    startMs: 0,
    endMs: Math.min(durationMs, limit?.durationMaxMs ?? durationMs),
  });
  const [isEvenRate, setIsEvenRate] = useState(needs?.isEvenRate ?? false);
  const [isH264, setIsH264] = useState(needs?.isH264 ?? false);
  const abilities = useAbilities(source);
  const fix = useFix(source, ({ file, handle }: MadeVideo) => {
    queue.add([{ file, handle }]);
    toast(t("made", { name: file.name }));
    onMade?.();
    onClose();
  });
  if (!needs) return null;
  const isCut = piece.startMs > 0 || piece.endMs < durationMs;
  const wish = { trim: isCut ? piece : null, isEvenRate, isH264 };
  const isWorking = fix.state.name === "working";
  const isNothing = !isCut && !isEvenRate && !isH264 && !needs.size && facts.container === "MP4";
  const mustEncode = isEvenRate || isH264 || needs.size !== null;
  const canEncode = abilities?.canEncode ?? false;
  const start = () =>
    fix.start({ wish, needs, canEncode, name: nameFixed(name, t(`suffix.${nameFix(wish, needs)}`)) });
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t("title", { name })}
        description={t("description")}
        className="max-w-xl sm:top-[8vh]"
        footer={
          <>
            <Button variant="quiet" onClick={isWorking ? fix.cancel : onClose}>
              {isWorking ? t("cancel") : t("close")}
            </Button>
            <Button
              variant="primary"
              disabled={isWorking || isNothing || abilities === null || (mustEncode && !canEncode)}
              onClick={start}
            >
              {isCut ? t("cut") : t("make")}
            </Button>
          </>
        }
      >
        <Preview source={source} reference={video} />
        <TrimBar
          durationMs={durationMs}
          piece={piece}
          isDisabled={isWorking}
          onChange={(next, atMs) => {
            setPiece(next);
            if (video.current) video.current.currentTime = atMs / 1000;
          }}
        />
        <p className="timecode flex justify-between text-sm text-ink2">
          <span>
            {sayTime(piece.startMs)} – {sayTime(piece.endMs)}
          </span>
          <span>{t("length", { length: sayTime(piece.endMs - piece.startMs) })}</span>
        </p>
        {limit && piece.endMs - piece.startMs > limit.durationMaxMs && (
          <p className="mt-1 text-sm text-hold">
            {t("too-long", { account: limit.account, length: sayTime(limit.durationMaxMs) })}
          </p>
        )}
        <fieldset disabled={isWorking} className="mt-4 grid gap-2 border-t border-line pt-4">
          <Choice
            label={t("even-rate")}
            isOn={isEvenRate}
            isFixed={needs.isEvenRate || !canEncode}
            onChange={setIsEvenRate}
          />
          {facts.videoCodec !== "H.264" && (
            <Choice
              label={t("h264", { codec: facts.videoCodec ?? "" })}
              isOn={isH264}
              isFixed={needs.isH264 || !canEncode}
              onChange={setIsH264}
            />
          )}
        </fieldset>
        <FixProgress state={fix.state} plan={choosePlan({ mustEncode, isCut, abilities })} />
      </DialogContent>
    </Dialog>
  );
}

function choosePlan({
  mustEncode,
  isCut,
  abilities,
}: {
  mustEncode: boolean;
  isCut: boolean;
  abilities: FixAbilities | null;
}): FixPlan {
  const canEncode = abilities?.canEncode ?? true;
  if (mustEncode) return canEncode ? "encode" : "cannot";
  if (isCut) return canEncode ? "cut" : "rough-cut";
  return "copy";
}

function Choice({
  label,
  isOn,
  isFixed,
  onChange,
}: {
  label: string;
  isOn: boolean;
  isFixed: boolean;
  onChange: (isOn: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="flex min-h-6 items-center gap-2.5">
      <Checkbox
        id={id}
        checked={isOn}
        disabled={isFixed}
        onCheckedChange={(checked) => onChange(checked === true)}
      />
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
    </div>
  );
}

/** A browser that cannot show the video still cuts it by the times. */
function Preview({
  source,
  reference,
}: {
  source: FixSource;
  reference: RefObject<HTMLVideoElement | null>;
}) {
  const url = useMemo(() => ("file" in source ? URL.createObjectURL(source.file) : source.url), [source]);
  useEffect(() => () => void (url.startsWith("blob:") && URL.revokeObjectURL(url)), [url]);
  return (
    // biome-ignore lint/a11y/useMediaCaption: what people upload brings no captions
    <video
      ref={reference}
      src={url}
      controls
      playsInline
      preload="metadata"
      className="mb-3 max-h-[38dvh] w-full rounded-card bg-black"
    />
  );
}

function useAbilities(source: FixSource): FixAbilities | null {
  const [abilities, setAbilities] = useState<FixAbilities | null>(null);
  useEffect(() => {
    let isGone = false;
    void readAbilities(source).then((found) => !isGone && setAbilities(found));
    return () => {
      isGone = true;
    };
  }, [source]);
  return abilities;
}
