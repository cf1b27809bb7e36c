"use client";

import { CoverField } from "./cover/cover-field";
import type { ComposerModel } from "./use-composer";

/** Of a video draft the creator chooses the cover in the app. */
export function VideoCover({ composer }: { composer: ComposerModel }) {
  const { media, targets, state, change } = composer;
  const video = media[0]?.kind === "video" ? media[0] : null;
  const isDirect = targets.length === 0 || targets.some(({ settings }) => settings.delivery === "direct");
  if (!isDirect) return null;
  return (
    <CoverField
      video={video}
      valueMs={state.coverTimestampMs}
      onChange={(coverTimestampMs) => change({ coverTimestampMs })}
    />
  );
}
