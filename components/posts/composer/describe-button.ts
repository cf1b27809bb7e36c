import type { Composition } from "@/lib/compositions/input";
import type { ComposerWords, TimeAnswer } from "./composer-state";

interface Said {
  times: TimeAnswer[];
  /** To how many of the accounts it goes only once it has been approved. */
  asked: number;
  t: ComposerWords;
  locale: string;
}

/** The button says what will happen. */
export function describeButton(
  { isNow, targets }: Pick<Composition, "isNow" | "targets">,
  { times, asked, t, locale }: Said,
): string {
  const count = Math.max(1, targets.length);
  if (asked > 0) return describeAsking({ times, asked, count, t, locale });
  const isDraft = targets.length > 0 && targets.every(({ choices }) => choices.delivery === "inbox");
  if (isNow) return isDraft ? t("button.draftNow", { count }) : t("button.postNow", { count });
  const local = sharedLocal(times);
  if (!local) {
    return isDraft ? t("button.scheduleDraft", { count }) : t("button.schedule", { count });
  }
  const moment = sayLocal(local, { t, locale });
  return isDraft
    ? t("button.scheduleDraftFor", { count, moment })
    : t("button.scheduleFor", { count, moment });
}

function describeAsking({ times, asked, count, t, locale }: Said & { count: number }): string {
  if (asked < count) return t("approval.button.some", { asked, count });
  const local = sharedLocal(times);
  return local
    ? t("approval.button.sendFor", { moment: sayLocal(local, { t, locale }) })
    : t("approval.button.send");
}

/** Undefined where the accounts have times of their own. */
function sharedLocal(times: TimeAnswer[]): string | undefined {
  const locals = times.map((answer) => (answer.state === "ready" ? answer.time?.local : undefined));
  return locals.every((other) => other === locals[0]) ? locals[0] : undefined;
}

/** `Thu 26 Nov, 10:30`: the wall clock as it was chosen, whatever the zone. */
export function sayLocal(local: string, { t, locale }: Pick<Said, "t" | "locale">): string {
  const at = new Date(`${local}:00Z`);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(at);
  return t("time.moment", {
    day: format({ weekday: "short", day: "numeric", month: "short" }).replace(/^(\p{L}+), /u, "$1 "),
    time: format({ hour: "2-digit", minute: "2-digit" }),
  });
}
