"use client";

import { Bookmark, CircleUserRound, Heart, MessageCircle, Play, Share2 } from "lucide-react";
import { useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import type { MediaView } from "@/lib/media/types";
import type { PostSettings } from "@/lib/posts/types";
import { HighlightedCaption } from "./highlighted-caption";

/** About what TikTok shows before it folds a caption. */
const FOLDED_CHARACTERS = 60;

interface PhonePreviewProps {
  nickname: string | null;
  media: MediaView | null;
  settings: PostSettings;
}

/** Point 5a: the content itself, with caption and labels where TikTok shows them. */
export function PhonePreview({ nickname, media, settings }: PhonePreviewProps) {
  return (
    <section
      aria-label="Preview"
      className={cn(
        "relative mx-auto aspect-[9/16] w-full max-w-60 overflow-hidden rounded-[26px] border-[5px]",
        media ? "border-ink3/70 bg-black text-white shadow-float" : "border-dashed border-line2 text-ink3",
      )}
    >
      {media ? (
        <>
          <Player key={media.id} media={media} coverMs={settings.coverTimestampMs} />
          <Actions hasComments={settings.allowComment} />
          <Words nickname={nickname} settings={settings} />
        </>
      ) : (
        <p className="grid size-full place-items-center p-6 text-center text-sm">
          Choose a video, and it plays here as TikTok will show it.
        </p>
      )}
    </section>
  );
}

function Player({ media, coverMs }: { media: MediaView; coverMs: number }) {
  const video = useRef<HTMLVideoElement>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const toggle = () => (isPlaying ? video.current?.pause() : void video.current?.play());
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: the person's own video, which has no captions file */}
      <video
        ref={video}
        src={`/media/${media.id}/file#t=${coverMs / 1000}`}
        poster={media.hasPoster && coverMs === 0 ? `/media/${media.id}/poster` : undefined}
        playsInline
        loop
        preload="metadata"
        onPlay={() => setIsPlaying(true)}
        onPause={() => setIsPlaying(false)}
        className="size-full object-contain"
      />
      <button
        type="button"
        aria-label={isPlaying ? "Pause the preview" : "Play the preview"}
        onClick={toggle}
        className="absolute inset-0 grid place-items-center focus-visible:-outline-offset-4 focus-visible:outline-white"
      >
        {!isPlaying && (
          <span className="grid size-12 place-items-center rounded-full bg-black/45">
            <Play className="size-5 translate-x-0.5 fill-current" />
          </span>
        )}
      </button>
    </>
  );
}

function Actions({ hasComments }: { hasComments: boolean }) {
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute right-2.5 bottom-16 grid gap-4 [&_svg]:size-5 [&_svg]:drop-shadow"
    >
      <CircleUserRound />
      <Heart />
      {hasComments && <MessageCircle />}
      <Bookmark />
      <Share2 />
    </div>
  );
}

function Words({ nickname, settings }: { nickname: string | null; settings: PostSettings }) {
  const [isUnfolded, setIsUnfolded] = useState(false);
  const { caption } = settings;
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-0 bg-linear-to-t from-black/75 to-transparent px-3 pt-8 pr-11 pb-3 text-sm">
      <p className="font-semibold">{nickname ?? "Your account"}</p>
      <p className={isUnfolded ? "max-h-40 overflow-y-auto whitespace-pre-wrap" : "line-clamp-2"}>
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
      {labelsOf(settings).map((label) => (
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
