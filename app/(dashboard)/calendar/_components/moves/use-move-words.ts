import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useCalendar } from "../calendar-context";
import { type Landing, placeOf } from "../landing";
import { useDayWords } from "../use-day-words";
import type { Aim, Problem } from "./aim";

/** What a tag says below the pointer, and what is read out while something is carried. */
export function useMoveWords() {
  const t = useTranslations("calendar.moves");
  const words = useDayWords();
  const { timeZone } = useCalendar();
  return useMemo(() => {
    const landing = ({ local }: Landing) =>
      t("landing", {
        day: words.day(local.slice(0, 10), { weekday: "short", day: "numeric", month: "short" }),
        time: words.clock(local),
        place: placeOf(timeZone),
      });
    const problem = (one: Problem) => {
      if (one.kind === "full") return t("problems.full", { account: one.account, limit: one.limit });
      if (one.kind !== "locked") return t(`problems.${one.kind}`);
      return t(`locked.${lockedWords[one.status] ?? "changed"}`);
    };
    /** What else there is to know of the place, beside its time. */
    const hints = (aim: Aim) =>
      [
        aim.problem && problem(aim.problem),
        !aim.problem && aim.landing.note,
        !aim.problem &&
          aim.toAccount &&
          aim.placements.length > 0 &&
          t("becomesDraft", { account: aim.toAccount.displayName }),
        !aim.problem &&
          aim.toAccount &&
          aim.placements.length === 0 &&
          t("newFor", { account: aim.toAccount.displayName }),
        !aim.problem && aim.staying > 0 && t("someStay", { count: aim.staying }),
      ].filter((hint): hint is string => Boolean(hint));
    const aim = (one: Aim) => [landing(one.landing), ...hints(one)].join(". ");
    const refusal = (one: Problem) => t("refused", { reason: problem(one) });
    return { landing, hints, aim, refusal, nowhere: t("nowhere") };
  }, [t, words, timeZone]);
}

const lockedWords = {
  preparing: "under way",
  uploading: "under way",
  processing: "under way",
  "in review": "published",
  published: "published",
  "in inbox": "inbox",
  "outcome unknown": "unknown",
} as Record<string, "under way" | "published" | "inbox" | "unknown" | undefined>;
