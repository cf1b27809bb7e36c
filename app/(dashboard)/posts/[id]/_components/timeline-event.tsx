import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMoments } from "@/components/posts/use-moments";
import { useSentence } from "@/components/shell/sentences";
import { cn } from "@/components/ui/cn";
import type { PostEventView } from "@/lib/posts/types";

const marks: Record<string, string> = {
  published: "bg-ok",
  public: "bg-ok",
  "in inbox": "bg-info",
  unknown: "bg-hold",
  hidden: "bg-wait",
  waiting: "bg-wait",
  "stop-refused": "bg-wait",
  held: "bg-hold",
  failed: "bg-hold",
  "look-missed": "bg-wait",
  "fits-again": "bg-ok",
  "part-lost": "bg-wait",
  restarted: "bg-wait",
  preparing: "bg-cue",
};

export function TimelineEvent({ event, timeZone }: { event: PostEventView; timeZone: string }) {
  const { sayClock } = useMoments(timeZone);
  return (
    <li className="group relative grid grid-cols-[4.25rem_1rem_minmax(0,1fr)] gap-x-2 pb-3.5 last:pb-0">
      <time dateTime={event.at} className="timecode pt-px text-sm text-ink3">
        {sayClock(event.at)}
      </time>
      <span aria-hidden className="relative flex justify-center">
        <span className="absolute top-3 -bottom-5 w-px bg-line group-last:hidden" />
        <span className={cn("relative mt-1.5 size-2 rounded-full", marks[event.kind] ?? "bg-line2")} />
      </span>
      <EventWords event={event} />
    </li>
  );
}

/** The sentence; where there is more to know, it opens. */
function EventWords({ event }: { event: PostEventView }) {
  const say = useSentence();
  const t = useTranslations("post.timeline");
  const rows = listDetails(event.details);
  const words = (
    <>
      {say(event.message)}
      {event.actorName && (
        <span className="text-ink2">
          {" · "}
          {event.actorVia === "api key" ? t("byKey", { name: event.actorName }) : event.actorName}
        </span>
      )}
    </>
  );
  if (rows.length === 0) return <p className="min-w-0 text-pretty">{words}</p>;
  return (
    <details className="group/details min-w-0">
      <summary className="-mx-1.5 -my-0.5 flex w-fit cursor-pointer list-none items-start gap-1.5 rounded-md px-1.5 py-0.5 hover:bg-sunk [&::-webkit-details-marker]:hidden">
        <span className="text-pretty">{words}</span>
        <ChevronRight
          aria-label={t("details")}
          className="mt-[3px] size-3.5 shrink-0 text-ink3 transition-transform group-open/details:rotate-90"
        />
      </summary>
      <dl className="timecode mt-1.5 grid w-fit max-w-full grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 rounded-md bg-sunk px-3 py-2 text-xs text-ink2">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink3">
              {order.includes(name as DetailName) ? t(`names.${name as DetailName}`) : name}
            </dt>
            <dd className="break-all">{typeof value === "string" ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What TikTok's support asks for comes first, raw as TikTok gave it. */
const order = [
  "code",
  "failReason",
  "endpoint",
  "logId",
  "httpStatus",
  "detail",
  "publishId",
  "postId",
  "postIds",
] as const;
type DetailName = (typeof order)[number];

function listDetails(details: PostEventView["details"]): [string, unknown][] {
  const rank = (name: string) => (order.indexOf(name as DetailName) + order.length + 1) % (order.length + 1);
  return Object.entries(details ?? {})
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([one], [other]) => rank(one) - rank(other));
}
