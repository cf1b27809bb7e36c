"use client";

import { Music2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { MediaKind } from "@/lib/media/types";
import type { PostSettings } from "@/lib/posts/types";
import { CaptionMarks } from "./caption-marks";
import { dropLineBreaks, foldCaption } from "./fold-caption";

interface PreviewWordsProps {
  name: string;
  kind: MediaKind;
  settings: PostSettings;
  /** How it looks if TikTok drops them: nobody can promise that it does not. */
  withoutLineBreaks: boolean;
}

/** A draft shows what goes along with it: of a video nothing, of photos the title and the description. */
export function PreviewWords({ name, kind, settings, withoutLineBreaks }: PreviewWordsProps) {
  const isDraft = settings.delivery === "inbox";
  const caption = isDraft && kind === "video" ? "" : settings.caption;
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-0 z-10 bg-linear-to-t from-black/80 to-transparent ps-3 pe-13 pt-10 pb-4 text-sm text-white">
      <p dir="auto" className="truncate text-start font-semibold">
        {name}
      </p>
      {kind === "photo" && settings.title && (
        <p dir="auto" className="line-clamp-2 text-start font-semibold break-words">
          {settings.title}
        </p>
      )}
      <Caption key={String(withoutLineBreaks)} text={withoutLineBreaks ? dropLineBreaks(caption) : caption} />
      {!isDraft &&
        labelsOf(settings).map((label) => (
          <p key={label} lang="en" className="mt-1 w-fit rounded bg-white/20 px-1.5 py-0.5 text-xs">
            {label}
          </p>
        ))}
      {!isDraft && <MusicLine name={name} kind={kind} isAdded={settings.autoAddMusic} />}
    </div>
  );
}

function Caption({ text }: { text: string }) {
  const t = useTranslations("preview.words");
  const [isUnfolded, setIsUnfolded] = useState(false);
  const folded = foldCaption(text);
  const toggle = (
    <button
      type="button"
      aria-expanded={isUnfolded}
      className="pointer-events-auto min-h-6 font-semibold focus-visible:outline-white"
      onClick={() => setIsUnfolded(!isUnfolded)}
    >
      {isUnfolded ? t("less") : t("more")}
    </button>
  );
  if (!folded.isFolded) {
    return (
      <p dir="auto" className="text-start break-words">
        <CaptionMarks text={folded.text} />
      </p>
    );
  }
  return isUnfolded ? (
    <div className="pointer-events-auto max-h-44 overflow-y-auto">
      <p dir="auto" className="text-start break-words whitespace-pre-wrap">
        <CaptionMarks text={text} />
      </p>
      {toggle}
    </div>
  ) : (
    <p dir="auto" className="text-start break-words">
      <CaptionMarks text={folded.text} />
      {"… "}
      {toggle}
    </p>
  );
}

interface MusicLineProps {
  name: string;
  kind: MediaKind;
  isAdded: boolean;
}

function MusicLine({ name, kind, isAdded }: MusicLineProps) {
  const t = useTranslations("preview.words");
  if (kind === "photo" && !isAdded) return null;
  return (
    <p className="mt-1 flex items-center gap-1.5 text-xs">
      <Music2 aria-hidden className="size-3 shrink-0" />
      <span dir="auto" className="truncate">
        {kind === "photo" ? t("addedMusic") : t("ownSound", { name })}
      </span>
    </p>
  );
}

/** As TikTok spells them, in every language. */
function labelsOf(settings: PostSettings): string[] {
  const { disclosesPromotion, isBrandedContent, isYourBrand, isAiGenerated } = settings;
  const promotion = isBrandedContent ? "Paid partnership" : isYourBrand ? "Promotional content" : null;
  return [
    ...(disclosesPromotion && promotion ? [promotion] : []),
    ...(isAiGenerated ? ["Creator labeled as AI-generated"] : []),
  ];
}
