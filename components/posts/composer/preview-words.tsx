"use client";

import { useState } from "react";
import type { MediaKind } from "@/lib/media/types";
import type { PostSettings } from "@/lib/posts/types";
import { HighlightedCaption } from "./highlighted-caption";

/** About what TikTok shows before it folds a caption. */
const FOLDED_CHARACTERS = 60;

interface PreviewWordsProps {
  nickname: string | null;
  kind: MediaKind;
  settings: PostSettings;
}

/** A draft shows what goes along with it: of a video nothing, of photos the title and the description. */
export function PreviewWords({ nickname, kind, settings }: PreviewWordsProps) {
  const [isUnfolded, setIsUnfolded] = useState(false);
  const isDraft = settings.delivery === "inbox";
  const caption = isDraft && kind === "video" ? "" : settings.caption;
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-0 bg-linear-to-t from-black/75 to-transparent px-3 pt-8 pr-11 pb-3 text-sm">
      <p className="font-semibold">{nickname ?? "Your account"}</p>
      {kind === "photo" && settings.title && (
        <p className="line-clamp-2 font-semibold break-words">{settings.title}</p>
      )}
      <p
        className={
          isUnfolded
            ? "pointer-events-auto max-h-40 overflow-y-auto break-words whitespace-pre-wrap"
            : "line-clamp-2 break-words"
        }
      >
        <HighlightedCaption text={caption} className="font-semibold" />
      </p>
      {caption.length > FOLDED_CHARACTERS && (
        <button
          type="button"
          className="pointer-events-auto min-h-6 font-semibold"
          onClick={() => setIsUnfolded(!isUnfolded)}
        >
          {isUnfolded ? "less" : "more"}
        </button>
      )}
      {!isDraft &&
        labelsOf(settings).map((label) => (
          <p key={label} className="mt-1 w-fit rounded bg-white/20 px-1.5 py-0.5 text-xs">
            {label}
          </p>
        ))}
    </div>
  );
}

function labelsOf(settings: PostSettings): string[] {
  const { disclosesPromotion, isBrandedContent, isYourBrand, isAiGenerated } = settings;
  const promotion = isBrandedContent ? "Paid partnership" : isYourBrand ? "Promotional content" : null;
  return [
    ...(disclosesPromotion && promotion ? [promotion] : []),
    ...(isAiGenerated ? ["Creator labeled as AI-generated"] : []),
  ];
}
