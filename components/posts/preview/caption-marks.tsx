import { splitCaption } from "@/lib/posts/rules";

/** Hashtags and mentions stand out as in the app. */
export function CaptionMarks({ text }: { text: string }) {
  return splitCaption(text).map(({ kind, text: words, at }) =>
    kind === "plain" ? (
      words
    ) : (
      <span key={at} className="font-semibold">
        {words}
      </span>
    ),
  );
}
