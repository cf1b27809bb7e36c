import { useFormatter, useTranslations } from "next-intl";
import type { BoundContent } from "@/lib/approvals/types";
import { FromTo } from "./from-to";

type Time = BoundContent["time"];

export function DiffTime({ before, after }: { before: Time; after: Time }) {
  const say = useSayTime();
  const isSameZone = before?.timeZone === after?.timeZone;
  return (
    <span className="timecode">
      <FromTo before={say(before, !isSameZone)} after={say(after, true)} />
    </span>
  );
}

/** The wall clock as it was chosen, with the zone where that tells something. */
function useSayTime() {
  const t = useTranslations("approvals.diff");
  const format = useFormatter();
  return (time: Time, withZone: boolean) => {
    if (!time) return t("noTime");
    const at = new Date(`${time.local}:00Z`);
    const day = format.dateTime(at, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
    const clock = format.dateTime(at, { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
    const place = time.timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? time.timeZone;
    return `${day.replace(",", "")}, ${clock}${withZone ? ` ${place}` : ""}`;
  };
}
