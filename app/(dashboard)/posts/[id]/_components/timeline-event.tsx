import { cn } from "@/components/ui/cn";
import type { PostEventView } from "@/lib/posts/types";
import { sayClock } from "./say-time";

const marks: Record<string, string> = {
  published: "bg-ok",
  held: "bg-hold",
  failed: "bg-hold",
  "part-lost": "bg-wait",
  restarted: "bg-wait",
  preparing: "bg-cue",
};

export function TimelineEvent({ event, timeZone }: { event: PostEventView; timeZone: string }) {
  return (
    <li className="group relative grid grid-cols-[4.25rem_1rem_minmax(0,1fr)] gap-x-2 pb-3.5 last:pb-0">
      <time dateTime={event.at} className="timecode pt-px text-sm text-ink3">
        {sayClock(event.at, timeZone)}
      </time>
      <span aria-hidden className="relative flex justify-center">
        <span className="absolute top-3 -bottom-5 w-px bg-line group-last:hidden" />
        <span className={cn("relative mt-1.5 size-2 rounded-full", marks[event.kind] ?? "bg-line2")} />
      </span>
      <div className="min-w-0">
        <p className="text-pretty">
          {event.message}
          {event.actorName && <span className="text-ink2"> · {event.actorName}</span>}
        </p>
        {event.details && <EventDetails details={event.details} />}
      </div>
    </li>
  );
}

function EventDetails({ details }: { details: Record<string, unknown> }) {
  const rows = Object.entries(details).filter(([, value]) => value !== null && value !== undefined);
  if (rows.length === 0) return null;
  return (
    <details className="text-sm text-ink2">
      <summary className="w-fit cursor-pointer rounded py-1 text-ink3 hover:text-ink">Details</summary>
      <dl className="timecode mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 rounded-md bg-sunk px-3 py-2 text-xs">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink3">{name}</dt>
            <dd className="break-all">{typeof value === "string" ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
