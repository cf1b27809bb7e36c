import { splitMentions } from "@/lib/comments/rules";

/** What somebody wrote, with the people named in it. */
export function CommentWords({ body, mentions }: { body: string; mentions: readonly string[] }) {
  return (
    <p dir="auto" className="break-words whitespace-pre-line text-pretty">
      {splitMentions(body, mentions).map(({ text, isMention }, index) =>
        isMention ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name, and never move.
          <span key={index} className="font-medium text-info">
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </p>
  );
}
