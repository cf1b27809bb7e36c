"use client";

import { useTranslations } from "next-intl";
import type { MediaView } from "@/lib/media/types";
import type { PostSettings } from "@/lib/posts/types";
import { PhotoCarousel } from "./photo-carousel";
import { PreviewVideo } from "./preview-video";
import { PreviewWords } from "./preview-words";
import { Rail } from "./rail";

interface PhoneViewProps {
  name: string;
  avatarUrl: string | null;
  isTest: boolean;
  media: [MediaView, ...MediaView[]];
  coverId: string | null;
  settings: PostSettings;
  withoutLineBreaks: boolean;
}

/** Point 5a: the content itself, with its words and labels where TikTok shows them. */
export function PhoneView({ name, avatarUrl, isTest, media, coverId, settings, ...words }: PhoneViewProps) {
  const t = useTranslations("preview");
  const [first] = media;
  const isDraft = settings.delivery === "inbox";
  return (
    <>
      {first.kind === "photo" ? (
        <PhotoCarousel photos={media} coverId={coverId} />
      ) : (
        <PreviewVideo key={first.id} media={first} coverMs={isDraft ? 0 : settings.coverTimestampMs} />
      )}
      {(isDraft || isTest) && (
        <div className="pointer-events-none absolute inset-x-0 top-0 grid gap-0.5 bg-black/70 px-2 py-1.5 text-center text-xs font-medium text-balance">
          {isTest && <p>{t("test")}</p>}
          {isDraft && <p>{t("draft")}</p>}
        </div>
      )}
      <Rail name={name} avatarUrl={avatarUrl} hasComments={!isDraft && settings.allowComment} />
      <PreviewWords
        name={name}
        kind={first.kind}
        settings={settings}
        withoutLineBreaks={words.withoutLineBreaks}
      />
    </>
  );
}
