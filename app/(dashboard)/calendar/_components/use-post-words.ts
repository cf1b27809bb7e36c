import { useTranslations } from "next-intl";
import { postTitle } from "@/components/posts/post-title";
import { statusLooks } from "@/components/posts/status";
import { useStatusWords } from "@/components/posts/use-status-words";
import type { PostWarning } from "@/lib/posts/calendar-types";
import type { PostStatus } from "@/lib/posts/states";
import { localOf } from "@/lib/posts/zones";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { useDayWords } from "./use-day-words";

/** What a card shows by signs, in words. */
export function usePostWords() {
  const t = useTranslations("calendar");
  const words = useDayWords();
  const { sayLine, sayStatus } = useStatusWords();
  const { timeZone } = useCalendar();

  function warning({ kind, otherAt }: PostWarning): string {
    const local = otherAt ? localOf(new Date(otherAt), timeZone) : "";
    const day = local && words.day(local.slice(0, 10), { weekday: "short", day: "numeric", month: "short" });
    return t(`warnings.${kind}`, { day, time: local && words.clock(local) });
  }

  /** Why it is held; null where it is not. */
  const reason = (post: CalendarPost) => (isStopped(post.status) ? sayLine(post) : null);

  /** Why somebody is needed or might want to look; empty where nobody is. */
  function notes(post: CalendarPost): string[] {
    const held = reason(post);
    return held ? [held] : post.warnings.map(warning);
  }

  /** Everything the card shows: what it says in letters first and in their order, so that it can be called by them. */
  function post(post: CalendarPost): string {
    const held = reason(post);
    const photos = post.photoCount > 0 ? [t("photos", { count: post.photoCount })] : [];
    const { displayName: name, isTest } = post.account;
    const about = [
      isTest ? t("testAccount", { name }) : name,
      ...photos,
      ...post.labels.map(({ name }) => name),
    ].join(", ");
    const time = post.scheduledAt ? words.clock(post.local) : t("timeless");
    const seen = t("post", { time, title: postTitle(post) });
    const rest = held ? [held, `${about}.`] : [`${about}.`, `${sayStatus(post)}.`, ...notes(post)];
    return [seen, ...rest].join(" ");
  }

  return { line: sayLine, status: sayStatus, reason, notes, post };
}

export function isStopped(status: PostStatus): boolean {
  return statusLooks[status].tone === "hold";
}
