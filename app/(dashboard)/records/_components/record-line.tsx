import Link from "next/link";
import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/ledger/use-problem-words";
import { VerdictMark } from "@/components/ledger/verdict-mark";
import { postTitle } from "@/components/posts/post-title";
import { Poster } from "@/components/posts/poster";
import { Moment } from "@/components/ui/moment";
import type { RecordLine as Line } from "@/lib/ledger/types";

export function RecordLine({ line, timeZone }: { line: Line; timeZone: string }) {
  const t = useTranslations("ledger.month");
  const say = useProblemWords(timeZone);
  const { post, postId, verdict, lastAt } = line;
  const { problem, entries } = verdict;
  return (
    <li className="relative flex items-center gap-3 py-gap-row hover:bg-sunk/60 md:px-2">
      {post && <Poster media={post.media} className="w-9" />}
      <div className="min-w-0 flex-1">
        {post ? (
          <Link
            href={`/posts/${postId}/record`}
            className="line-clamp-1 font-medium after:absolute after:inset-0"
          >
            {postTitle(post)}
          </Link>
        ) : (
          <p className="font-medium">
            {t("gone")} <span className="timecode text-xs text-ink3">{postId}</span>
          </p>
        )}
        <p className="truncate text-sm text-ink2">
          {post && `${post.account.displayName} · `}
          {t("entriesOf", { entries })}
        </p>
        {problem && <p className="text-sm text-hold text-pretty">{say(problem)}</p>}
      </div>
      <span className="relative z-10 text-sm whitespace-nowrap text-ink3 max-sm:hidden">
        <Moment at={lastAt} timeZone={timeZone} />
      </span>
      <VerdictMark verdict={verdict} />
    </li>
  );
}
