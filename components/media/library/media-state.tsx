import { Bookmark } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useSentence } from "@/components/shell/sentences";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { describePrepared } from "@/lib/media/rules";
import type { LibraryItem, MediaStatus } from "@/lib/media/types";
import type { MediaChanges } from "./use-media-changes";

const tones: Record<MediaStatus, Tone> = {
  fetching: "wait",
  checking: "wait",
  ready: "ok",
  refused: "hold",
  removed: "neutral",
};

interface MediaStateProps {
  media: LibraryItem;
  /** Null for those who may change nothing. */
  changes: MediaChanges | null;
  timeZone: string;
}

/** Whether it can be used, and whether it stays. */
export function MediaState({ media, changes, timeZone }: MediaStateProps) {
  const say = useSentence();
  const t = useTranslations("library.panel");
  const format = useFormatter();
  const sayDay = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium", timeZone });
  const { id, kind, status, problem, prepared, removeAt, isKept } = media;
  const sentence =
    status === "removed"
      ? t("removed", { day: sayDay(media.filesRemovedAt ?? media.createdAt) })
      : problem
        ? say(problem)
        : t(`${kind}.${status}`);
  return (
    <section className="grid justify-items-start gap-2">
      <Badge tone={tones[status]}>{t(`states.${status}`)}</Badge>
      <p className="text-sm text-ink2 text-pretty">{sentence}</p>
      {prepared && (
        <p className="text-sm text-pretty">
          <span className="text-ink3">{t("prepared")} </span>
          {describePrepared(prepared)}
        </p>
      )}
      {removeAt && status === "ready" && (
        <div className="mt-1 grid w-full gap-2 rounded-card bg-wait-soft p-3">
          <p className="text-sm text-wait text-pretty">{t("leaving", { day: sayDay(removeAt) })}</p>
          {changes && (
            <Button size="sm" onClick={() => changes.keep([id], true)} className="justify-self-start">
              <Bookmark aria-hidden />
              {t("keep")}
            </Button>
          )}
        </div>
      )}
      {isKept && (
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink2">
          <Bookmark aria-hidden className="size-3.5 fill-current" />
          {t("kept")}
          {changes && (
            <button
              type="button"
              onClick={() => changes.keep([id], false)}
              className="min-h-6 underline underline-offset-2 hover:text-ink"
            >
              {t("letGo")}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
