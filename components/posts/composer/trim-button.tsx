"use client";

import { FixButton } from "@/components/media/fix/fix-button";
import type { MediaView } from "@/lib/media/types";
import type { ComposerModel } from "./use-composer";

/** Cuts the chosen video to what the strictest of the accounts takes; the piece comes into the library beside it. */
export function TrimButton({ composer, video }: { composer: ComposerModel; video: MediaView }) {
  const limits = composer.targets.flatMap(({ creator }) =>
    creator
      ? [{ durationMaxMs: creator.maxVideoDurationSeconds * 1000, account: `@${creator.username}` }]
      : [],
  );
  const [strictest] = limits.toSorted((one, other) => one.durationMaxMs - other.durationMaxMs);
  return <FixButton media={video} limit={strictest} />;
}
