"use client";

import { Bookmark, CircleUserRound, Heart, MessageCircle, Share2 } from "lucide-react";
import { useState } from "react";
import type { MediaView } from "@/lib/media/types";
import type { PostSettings } from "@/lib/posts/types";
import { HighlightedCaption } from "./highlighted-caption";

interface PhonePreviewProps {
  nickname: string | null;
  media: MediaView | null;
  settings: PostSettings;
}

/** Point 5a: the content itself, with caption and labels where TikTok shows them. */
export function PhonePreview({ nickname, media, settings }: PhonePreviewProps) {
  const [isUnfolded, setIsUnfolded] = useState(false);
  const labels = labelsOf(settings);
  return (
    <section
      aria-label="Preview"
      className="relative mx-auto aspect-[9/16] w-full max-w-64 overflow-hidden rounded-[26px] border-[5px] border-ink3/70 bg-black text-white shadow-float"
    >
      {media ? (
        // biome-ignore lint/a11y/useMediaCaption: the person's own video, which has no captions file
        <video
          key={media.id}
          src={`/media/${media.id}/file#t=${settings.coverTimestampMs / 1000}`}
          poster={media.hasPoster ? `/media/${media.id}/poster` : undefined}
          controls
          playsInline
          loop
          preload="metadata"
          className="size-full object-contain"
        />
      ) : (
        <p className="grid size-full place-items-center p-6 text-center text-sm text-white/70">
          The video plays here.
        </p>
      )}
      <div
        aria-hidden
        className="pointer-events-none absolute right-2.5 bottom-28 grid gap-4 [&_svg]:size-5 [&_svg]:drop-shadow"
      >
        <CircleUserRound />
        <Heart />
        {settings.allowComment && <MessageCircle />}
        <Bookmark />
        <Share2 />
      </div>
      <div className="pointer-events-none absolute inset-x-0 bottom-10 bg-linear-to-t from-black/70 to-transparent p-3 pr-11 text-sm">
        <p className="font-semibold">{nickname ?? "Your account"}</p>
        <p className={isUnfolded ? "max-h-40 overflow-y-auto whitespace-pre-wrap" : "line-clamp-2"}>
          <HighlightedCaption text={settings.caption} className="font-semibold" />
        </p>
        {settings.caption.length > 60 && (
          <button
            type="button"
            className="pointer-events-auto min-h-6 font-semibold"
            onClick={() => setIsUnfolded(!isUnfolded)}
          >
            {isUnfolded ? "less" : "more"}
          </button>
        )}
        {labels.map((label) => (
          <p key={label} className="mt-1 w-fit rounded bg-white/20 px-1.5 py-0.5 text-xs">
            {label}
          </p>
        ))}
      </div>
    </section>
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
