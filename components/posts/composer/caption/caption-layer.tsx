import { splitCaption } from "@/lib/posts/rules";

interface CaptionLayerProps {
  text: string;
  /** In UTF-16 units; what lies beyond is marked. */
  max: number;
}

/** The caption once more, in colours: hashtags, mentions, and what TikTok would not take. */
export function CaptionLayer({ text, max }: CaptionLayerProps) {
  return splitCaption(text).map((part) => {
    const room = Math.max(0, max - part.at);
    const [fits, over] = [part.text.slice(0, room), part.text.slice(room)];
    return (
      <span key={part.at} className={part.kind === "plain" ? undefined : "text-info"}>
        {fits}
        {over && <mark className="bg-hold-soft text-hold">{over}</mark>}
      </span>
    );
  });
}
