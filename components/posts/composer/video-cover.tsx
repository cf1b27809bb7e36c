"use client";

import { CoverField } from "./cover-field";
import type { ComposerModel } from "./use-composer";
import { useFrames } from "./use-frames";

/** Of a video draft the creator chooses the cover in the app. */
export function VideoCover({ composer }: { composer: ComposerModel }) {
  const { media, targets, state, change } = composer;
  const video = media[0]?.kind === "video" ? media[0] : null;
  const isDirect = targets.length === 0 || targets.some(({ settings }) => settings.delivery === "direct");
  const shown = isDirect ? video : null;
  const frames = useFrames(shown?.id ?? null, shown?.durationMs ?? null);
  if (!shown) return null;
  return (
    <CoverField
      media={shown}
      frames={frames}
      valueMs={state.coverTimestampMs}
      onChange={(coverTimestampMs) => change({ coverTimestampMs })}
    />
  );
}
