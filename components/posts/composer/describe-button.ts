import type { Composition } from "@/lib/compositions/input";
import type { ComposerWords, TimeAnswer } from "./composer-state";

interface Said {
  times: TimeAnswer[];
  t: ComposerWords;
  locale: string;
}

/** The button says what will happen. */
export function describeButton(
  { isNow, targets }: Pick<Composition, "isNow" | "targets">,
  { times, t, locale }: Said,
): string {
  const count = Math.max(1, targets.length);
  const isDraft = targets.length > 0 && targets.every(({ choices }) => choices.delivery === "inbox");
  if (isNow) return isDraft ? t("button.draftNow", { count }) : t("button.postNow", { count });
  const locals = times.map((answer) => (answer.state === "ready" ? answer.time?.local : undefined));
  const [local] = locals;
  if (!local || locals.some((other) => other !== local)) {
    return isDraft ? t("button.scheduleDraft", { count }) : t("button.schedule", { count });
  }
  const moment = sayLocal(local, { t, locale });
  return isDraft
    ? t("button.scheduleDraftFor", { count, moment })
    : t("button.scheduleFor", { count, moment });
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
