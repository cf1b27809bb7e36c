import { useTranslations } from "next-intl";
import { CaptionMarks } from "@/components/posts/preview/caption-marks";
import { foldCaption } from "@/components/posts/preview/fold-caption";

/** As TikTok folds it: the beginning, and the whole behind "more". */
export function FoldedCaption({ text }: { text: string }) {
  const t = useTranslations("review");
  const folded = foldCaption(text);
  if (!folded.isFolded) {
    return (
      <p dir="auto" className="break-words whitespace-pre-line">
        <CaptionMarks text={text} />
      </p>
    );
  }
  return (
    <details className="group">
      <summary className="cursor-pointer list-none rounded-md [&::-webkit-details-marker]:hidden">
        <span dir="auto" className="break-words group-open:hidden">
          <CaptionMarks text={folded.text} />…{" "}
        </span>
        <span className="inline-block min-h-6 font-semibold group-open:hidden">{t("caption.more")}</span>
        <span className="hidden min-h-6 text-sm text-ink2 group-open:inline-block">{t("caption.less")}</span>
      </summary>
      <p dir="auto" className="break-words whitespace-pre-line">
        <CaptionMarks text={text} />
      </p>
    </details>
  );
}
