/** TikTok takes `#hashtags` and `@mentions` that stand after a space, a line break or at the start. */
const MARK = /(?<=^|\s)([#@][\p{L}\p{N}_.]+)/gu;

export function HighlightedCaption({ text, className = "text-info" }: { text: string; className?: string }) {
  return text.split(MARK).map((part, index) => {
    const key = `${index}-${part}`;
    return index % 2 === 1 ? (
      <span key={key} className={className}>
        {part}
      </span>
    ) : (
      part
    );
  });
}
