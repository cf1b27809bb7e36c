"use client";

import { type RefObject, useEffect, useMemo } from "react";
import type { FrameSource, Picture } from "./frame-source";
import { latestWins } from "./latest-wins";

type CanvasRef = RefObject<HTMLCanvasElement | null>;

/** Draws the chosen moment, large and on the strip. What cannot be decoded leaves what was drawn before. */
export function useLargeFrame(
  source: FrameSource | null,
  atMs: number,
  [one, other]: [CanvasRef, CanvasRef],
) {
  const draw = useMemo(
    () =>
      source &&
      latestWins(async (wanted: number) => {
        const picture = await source.frame(wanted);
        if (!picture) return;
        for (const { current } of [one, other]) if (current) copy(picture, current);
      }),
    [source, one, other],
  );
  useEffect(() => {
    void draw?.(atMs);
  }, [draw, atMs]);
}

function copy(picture: Picture, to: HTMLCanvasElement): void {
  to.width = picture.width;
  to.height = picture.height;
  to.getContext("2d")?.drawImage(picture, 0, 0);
}
