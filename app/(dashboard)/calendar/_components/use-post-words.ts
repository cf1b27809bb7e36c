import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { postTitle } from "@/components/posts/post-title";
import { statusLine, statusLooks } from "@/components/posts/status";
import type { PostWarning } from "@/lib/posts/calendar-types";
import { localOf } from "@/lib/posts/zones";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { useDayWords } from "./use-day-words";

/** What a card shows by signs, in words. */
export function usePostWords() {
  const t = useTranslations("calendar");
  const words = useDayWords();
  const { timeZone } = useCalendar();
  return useMemo(() => {
    const warning = ({ kind, otherAt }: PostWarning) => {
      const local = otherAt ? localOf(new Date(otherAt), timeZone) : "";
      const day =
        local && words.day(local.slice(0, 10), { weekday: "short", day: "numeric", month: "short" });
      return t(`warnings.${kind}`, { day, time: local && words.clock(local) });
    };
    return {
      warning,
      /** Why somebody is needed or might want to look; empty where nobody is. */
      notes: (post: CalendarPost) => notesOf(post, warning),
      /** Everything the card shows. */
      post: (post: CalendarPost) => {
        const title = postTitle(post);
        const photos = post.photoCount > 0 ? t("photos", { count: post.photoCount }) : "";
        const about = photos ? `${title}, ${photos}` : title;
        const notes = notesOf(post, warning).join(" ");
        return t("post", {
          time: words.clock(post.local),
          account: post.account.displayName,
          about,
          state: stopReason(post) ? notes : `${statusLooks[post.status].word}. ${notes}`.trim(),
        });
      },
    };
  }, [t, words, timeZone]);
}

function notesOf(post: CalendarPost, say: (warning: PostWarning) => string): string[] {
  const reason = stopReason(post);
  return reason ? [reason] : post.warnings.map(say);
}

/** Why it is held; null where it is not. */
export function stopReason(post: CalendarPost): string | null {
  return statusLooks[post.status].tone === "hold" ? statusLine(post) : null;
}
