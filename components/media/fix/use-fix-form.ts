"use client";

import { useEffect, useState } from "react";
import type { VideoFacts } from "@/lib/media/types";
import type { FixSource } from "./convert-video";
import type { FixNeeds } from "./fix-plan";
import { type FixAbilities, readAbilities } from "./read-abilities";
import type { Piece } from "./trim-bar";

export type FixForm = ReturnType<typeof useFixForm>;
export type FixPlan = "copy" | "cut" | "rough-cut" | "encode" | "cannot";

interface FixFormInput {
  source: FixSource;
  facts: VideoFacts;
  needs: FixNeeds;
  durationMaxMs: number | undefined;
}

/** What a person asks for, what this browser can do of it, and what that means. */
export function useFixForm({ source, facts, needs, durationMaxMs }: FixFormInput) {
  const durationMs = facts.durationMs ?? 0;
  const [piece, setPiece] = useState<Piece>({
    startMs: 0,
    endMs: Math.min(durationMs, durationMaxMs ?? durationMs),
  });
  const [isEvenRate, setIsEvenRate] = useState(needs.isEvenRate);
  const [isH264, setIsH264] = useState(needs.isH264);
  const abilities = useAbilities(source);
  const canEncode = abilities?.canEncode ?? false;
  const isCut = piece.startMs > 0 || piece.endMs < durationMs;
  const mustEncode = isEvenRate || isH264 || needs.size !== null;
  const isNothing = !isCut && !mustEncode && facts.container === "MP4";
  return {
    needs,
    durationMs,
    codec: facts.videoCodec ?? "",
    piece,
    setPiece,
    isEvenRate,
    setIsEvenRate,
    isH264,
    setIsH264,
    canEncode,
    isCut,
    wish: { trim: isCut ? piece : null, isEvenRate, isH264 },
    isReady: abilities !== null && !isNothing && (canEncode || !mustEncode),
    plan: choosePlan({ mustEncode, isCut, canEncode: abilities?.canEncode ?? true }),
  };
}

function choosePlan(facts: { mustEncode: boolean; isCut: boolean; canEncode: boolean }): FixPlan {
  if (facts.mustEncode) return facts.canEncode ? "encode" : "cannot";
  if (facts.isCut) return facts.canEncode ? "cut" : "rough-cut";
  return "copy";
}

/** Null while the browser is asked. */
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
