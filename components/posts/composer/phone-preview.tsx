"use client";

import { Bookmark, CircleUserRound, Heart, MessageCircle, Share2 } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { MediaView } from "@/lib/media/types";
import type { PostSettings } from "@/lib/posts/types";
import { PhotoCarousel } from "./photo-carousel";
import { PreviewPlayer } from "./preview-player";
import { PreviewWords } from "./preview-words";

interface PhonePreviewProps {
  nickname: string | null;
  /** One video, or photos in their order; empty while nothing is chosen. */
  media: MediaView[];
  coverId: string | null;
  settings: PostSettings;
}

/** Point 5a: the content itself, with its words and labels where TikTok shows them. */
export function PhonePreview({ nickname, media, coverId, settings }: PhonePreviewProps) {
  const [first] = media;
  const isDraft = settings.delivery === "inbox";
  return (
    <section
      aria-label="Preview"
      className={cn(
        "relative mx-auto aspect-[9/16] w-full max-w-60 overflow-hidden rounded-[26px] border-[5px]",
        first ? "border-ink3/70 bg-black text-white shadow-float" : "border-dashed border-line2 text-ink3",
      )}
    >
      {first ? (
        <>
          {first.kind === "photo" ? (
            <PhotoCarousel photos={media} coverId={coverId} />
          ) : (
            <PreviewPlayer key={first.id} media={first} coverMs={isDraft ? 0 : settings.coverTimestampMs} />
          )}
          {isDraft && (
            <p className="pointer-events-none absolute inset-x-0 top-0 bg-black/70 py-1.5 text-center text-xs font-medium">
              Draft in the TikTok inbox
            </p>
          )}
          <Actions hasComments={!isDraft && settings.allowComment} />
          <PreviewWords nickname={nickname} kind={first.kind} settings={settings} />
        </>
      ) : (
        <p className="grid size-full place-items-center p-6 text-center text-sm">
          Choose a video or photos, and they show here as TikTok will show them.
        </p>
      )}
    </section>
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
