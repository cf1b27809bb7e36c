import { useTranslations } from "next-intl";
import { useMoments } from "@/components/posts/use-moments";
import type { PostEventView } from "@/lib/posts/types";
import { TimelineEvent } from "./timeline-event";

interface TimelineProps {
  events: PostEventView[];
  timeZone: string;
}

/** All that happened to a post, in order, one heading a day. */
export function Timeline({ events, timeZone }: TimelineProps) {
  const { sayDay } = useMoments(timeZone);
  const t = useTranslations("post.timeline");
  const days = Map.groupBy(events, ({ at }) => sayDay(at));
  return (
    <section aria-labelledby="timeline">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="timeline" className="text-base font-semibold">
          {t("title")}
        </h2>
        <span className="timecode text-xs text-ink3">{timeZone}</span>
      </div>
      {events.length === 0 && <p className="mt-3 text-ink2">{t("empty")}</p>}
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-label={day} className="mt-5">
          <h3 className="mb-2 text-sm font-medium tracking-normal text-ink3">{day}</h3>
          <ol>
            {ofDay.map((event) => (
              <TimelineEvent key={event.id} event={event} timeZone={timeZone} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
