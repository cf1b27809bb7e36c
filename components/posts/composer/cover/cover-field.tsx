"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { PreviewSwitch } from "@/components/posts/preview/preview-switch";
import { SafeAreas } from "@/components/posts/preview/safe-areas";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import type { MediaView } from "@/lib/media/types";
import { CoverStrip } from "./cover-strip";
import { formatFrameTime, stepFrames } from "./frame-steps";
import { useFrames } from "./use-frames";
import { useLargeFrame } from "./use-large-frame";
import { useSeen } from "./use-seen";

interface CoverFieldProps {
  /** Null while none is chosen. */
  video: MediaView | null;
  valueMs: number;
  onChange: (coverTimestampMs: number) => void;
}

export function CoverField({ video, valueMs, onChange }: CoverFieldProps) {
  if (!video?.durationMs) return null;
  return (
    <Picker
      key={video.id}
      video={video}
      durationMs={video.durationMs}
      valueMs={valueMs}
      onChange={onChange}
    />
  );
}

interface PickerProps extends CoverFieldProps {
  video: MediaView;
  durationMs: number;
}

function Picker({ video, durationMs, valueMs, onChange }: PickerProps) {
  const t = useTranslations("preview.picker");
  const box = useRef<HTMLDivElement>(null);
  const [large, small] = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)];
  const [hasSafeAreas, setHasSafeAreas] = useState(false);
  const frames = useFrames(video, useSeen(box));
  useLargeFrame(frames.source, valueMs, [large, small]);
  const clip = { durationMs, framesPerSecond: video.framesPerSecond };
  const step = (by: 1 | -1) => onChange(stepFrames(valueMs, by, clip));
  return (
    <Field label={t("label")} hint={t("hint")} isGroup>
      <div
        ref={box}
        id="field-coverTimestampMs"
        className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3 sm:grid-rows-[auto_1fr]"
      >
        <div className="relative aspect-[9/16] h-58 overflow-hidden rounded-card bg-black sm:row-span-2">
          <canvas ref={large} aria-hidden className="size-full object-contain" />
          {hasSafeAreas && <SafeAreas isNamed />}
        </div>
        <div className="max-sm:order-last max-sm:col-span-2">
          <CoverStrip clip={clip} strip={frames.strip} valueMs={valueMs} onChange={onChange} marker={small} />
        </div>
        <div className="grid content-start gap-2">
          <Steps valueMs={valueMs} durationMs={durationMs} onStep={step} />
          <p className="text-sm text-ink3 text-pretty pointer-coarse:hidden">{t("keys")}</p>
          {frames.isUnreadable && (
            <p role="status" className="text-sm text-wait text-pretty">
              {t("unreadable")}
            </p>
          )}
          <div className="w-fit">
            <PreviewSwitch
              label={t("safeAreas")}
              hint={null}
              isOn={hasSafeAreas}
              onChange={setHasSafeAreas}
            />
          </div>
        </div>
      </div>
    </Field>
  );
}

interface StepsProps {
  valueMs: number;
  durationMs: number;
  onStep: (by: 1 | -1) => void;
}

function Steps({ valueMs, durationMs, onStep }: StepsProps) {
  const t = useTranslations("preview.picker");
  return (
    <div
      dir="ltr"
      className="-ms-2 flex flex-wrap items-center gap-1 max-sm:ms-0 max-sm:flex-col max-sm:items-start"
    >
      <p className="timecode max-sm:py-1 sm:order-2">
        {formatFrameTime(valueMs)}
        <span className="text-ink3"> / {formatFrameTime(durationMs)}</span>
      </p>
      <div className="contents max-sm:flex max-sm:gap-2">
        <IconButton
          size="sm"
          label={t("before")}
          onClick={() => onStep(-1)}
          className="pointer-coarse:size-11 max-sm:border max-sm:border-line2 sm:order-1"
        >
          <ChevronLeft />
        </IconButton>
        <IconButton
          size="sm"
          label={t("next")}
          onClick={() => onStep(1)}
          className="pointer-coarse:size-11 max-sm:border max-sm:border-line2 sm:order-3"
        >
          <ChevronRight />
        </IconButton>
      </div>
    </div>
  );
}
