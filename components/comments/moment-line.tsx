"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { formatMoment } from "@/lib/comments/rules";
import type { ThreadView } from "@/lib/comments/types";
import { groupMarks } from "./group-marks";
import { useCurrentMs, usePlayer } from "./player-context";

/** The narrowest line is eight fingers wide. */
const MARKS_MAX = 8;
const EXCERPT_CHARS = 60;

interface MomentLineProps {
  threads: readonly ThreadView[];
  durationMs: number;
  /** The id that the element of a thread has on this page. */
  threadElementId: (threadId: string) => string;
  className?: string;
}

/** The length of a video with a mark where something was said; a mark leads there, and to what was said. */
export function MomentLine({ threads, durationMs, threadElementId, className }: MomentLineProps) {
  const t = useTranslations("comments");
  const player = usePlayer();
  const groups = groupMarks(threads, durationMs, MARKS_MAX);
  if (groups.length === 0) return null;

  function go({ id, momentMs }: ThreadView) {
    player.seek(momentMs ?? 0);
    const element = document.getElementById(threadElementId(id));
    element?.closest("details")?.setAttribute("open", "");
    element?.scrollIntoView({ block: "nearest" });
  }

  return (
    <div className={cn("w-full", className)}>
      <ol aria-label={t("moments")} className="relative mx-3 h-6">
        <li aria-hidden className="absolute inset-x-0 top-1/2 h-px -translate-y-1/2 bg-line2">
          <Playhead durationMs={durationMs} />
        </li>
        {groups.map(({ at, threads: [first, ...more] }) => (
          <li
            key={first!.id}
            className="absolute top-0 -translate-x-1/2 rtl:translate-x-1/2"
            style={{ insetInlineStart: `${at * 100}%` }}
          >
            <button
              type="button"
              onClick={() => go(first!)}
              title={sayMark(first!)}
              aria-label={
                more.length > 0
                  ? t("markMore", { mark: sayMark(first!), count: more.length })
                  : sayMark(first!)
              }
              className="grid size-6 place-items-center rounded-full pointer-coarse:before:absolute pointer-coarse:before:-inset-y-2.5 pointer-coarse:before:inset-x-0"
            >
              <span
                aria-hidden
                data-count={more.length + 1}
                className={cn(
                  "grid place-items-center rounded-full text-[9px] leading-none font-semibold",
                  [first!, ...more].every(({ resolved }) => resolved)
                    ? "border border-line2 bg-card text-ink2"
                    : "bg-ink text-on-ink",
                  more.length > 0 ? "size-4 after:content-[attr(data-count)]" : "size-2.5",
                )}
              />
            </button>
          </li>
        ))}
      </ol>
      <div aria-hidden className="timecode flex justify-between text-xs text-ink3">
        <span>{formatMoment(0)}</span>
        <span>{formatMoment(durationMs)}</span>
      </div>
    </div>
  );
}

function sayMark({ momentMs, authorName, body }: ThreadView): string {
  const words = body.length > EXCERPT_CHARS ? `${body.slice(0, EXCERPT_CHARS).toWellFormed()}…` : body;
  return `${formatMoment(momentMs ?? 0)} ${authorName}: ${words}`;
}

function Playhead({ durationMs }: { durationMs: number }) {
  const at = Math.min(1, useCurrentMs() / Math.max(1, durationMs));
  return <span className="absolute inset-y-0 start-0 bg-cue" style={{ width: `${at * 100}%` }} />;
}
