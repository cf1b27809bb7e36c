"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { MediaKind, MediaView } from "@/lib/media/types";
import { formatDuration, PHOTOS_MAX } from "@/lib/posts/rules";
import { MiniPoster } from "./mini-poster";
import type { Choices } from "./use-choices";

interface ChoiceGridProps {
  choices: Choices;
  kind: MediaKind;
  /** In their order. */
  picked: string[];
  onPick: (mediaId: string) => void;
}

export function ChoiceGrid({ choices, kind, picked, onPick }: ChoiceGridProps) {
  const t = useTranslations("composer");
  const { items, checkingCount, hasMore, loadMore } = choices;
  const isFull = kind === "photo" && picked.length >= PHOTOS_MAX;
  return (
    <>
      {items.length === 0 && checkingCount === 0 && <p className="text-ink2">{t(`media.none.${kind}`)}</p>}
      {checkingCount > 0 && (
        <p role="status" className="mb-2 text-sm text-wait">
          {t("media.checking", { count: checkingCount })}
        </p>
      )}
      {isFull && (
        <p role="status" className="mb-2 text-sm text-wait">
          {t("media.full", { max: PHOTOS_MAX })}
        </p>
      )}
      <div className="max-h-[50vh] overflow-y-auto p-1">
        <ul className="grid grid-cols-3 gap-3 sm:grid-cols-5">
          {items.map((item) => (
            <li key={item.id} className="min-w-0">
              <ChoiceTile
                item={item}
                number={picked.indexOf(item.id) + 1}
                isFull={isFull}
                onPick={() => onPick(item.id)}
              />
            </li>
          ))}
        </ul>
        {hasMore && (
          <Button size="sm" className="mt-3" onClick={loadMore}>
            {t("media.older")}
          </Button>
        )}
      </div>
    </>
  );
}

interface ChoiceTileProps {
  item: MediaView;
  /** Its place among the picked, counted from 1; 0 when it is not picked. */
  number: number;
  isFull: boolean;
  onPick: () => void;
}

function ChoiceTile({ item, number, isFull, onPick }: ChoiceTileProps) {
  const t = useTranslations("composer");
  const isPicked = number > 0;
  const isPhoto = item.kind === "photo";
  return (
    <button
      type="button"
      onClick={onPick}
      aria-pressed={isPicked}
      disabled={isFull && !isPicked}
      className="w-full rounded-poster text-start disabled:opacity-45"
    >
      <span className="relative block">
        <MiniPoster
          media={item}
          className={cn(
            "block h-auto w-full",
            isPhoto ? "aspect-[3/4]" : "aspect-[9/16]",
            isPicked && "outline-2 outline-offset-2 outline-cue",
          )}
        />
        {isPhoto && isPicked && (
          <span className="timecode absolute end-1 top-1 grid size-6 place-items-center rounded-full bg-ink text-xs font-semibold text-on-ink">
            <span className="sr-only">{t("media.number")} </span>
            {number}
          </span>
        )}
        {item.durationMs !== null && (
          <span className="timecode absolute end-1 bottom-1 rounded bg-black/65 px-1 text-xs text-white">
            {formatDuration(item.durationMs)}
          </span>
        )}
      </span>
      <span className="mt-1 block truncate text-sm">{item.name}</span>
    </button>
  );
}
