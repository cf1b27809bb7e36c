import { CalendarCheck, ImageIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Poster } from "@/components/posts/poster";
import { cn } from "@/components/ui/cn";
import { formatDuration } from "@/lib/posts/rules";
import { gridRoles } from "./grid-roles";
import { ItemCheckbox } from "./item-checkbox";
import { LabelMarks } from "./label-marks";
import type { ItemProps } from "./library-items";
import { useItemWords } from "./use-item-words";

const tones = { wait: "text-wait", hold: "text-hold", quiet: "text-ink3" } as const;

export function MediaCard({
  media,
  isSelected,
  isOpen,
  isTabStop,
  isSelecting,
  onPick,
  onToggle,
}: ItemProps) {
  const words = useItemWords();
  const note = words.noteOf(media);
  return (
    <div
      {...gridRoles.cell(isSelected)}
      data-media-id={media.id}
      tabIndex={isTabStop ? 0 : -1}
      className="group/item relative min-w-0 rounded-poster outline-offset-4"
    >
      <button
        type="button"
        tabIndex={-1}
        onClick={onPick}
        className="block w-full cursor-pointer rounded-poster text-start"
      >
        <span
          className={cn(
            "relative block rounded-poster outline-2 outline-offset-2 outline-transparent",
            isSelected && "outline-ink",
            isOpen && !isSelected && "outline-cue",
          )}
        >
          <Poster media={media} className={cn("w-full", media.status !== "ready" && "opacity-60")} />
          <Corner media={media} />
          <UseMark media={media} />
        </span>
        <span className="mt-1.5 block truncate text-sm font-medium group-hover/item:underline">
          {media.name}
        </span>
        <span className="flex h-4 items-center gap-1.5">
          {note ? (
            <span title={note.text} className={cn("min-w-0 truncate text-xs", tones[note.tone])}>
              {note.text}
            </span>
          ) : (
            <span className="timecode min-w-0 truncate text-xs text-ink3">{words.saySize(media)}</span>
          )}
          <LabelMarks labels={media.labels} className="ms-auto" />
        </span>
      </button>
      <ItemCheckbox
        label={words.saySelect(media)}
        isChecked={isSelected}
        isShown={isSelecting}
        onToggle={onToggle}
        className="absolute start-1.5 top-1.5"
      />
    </div>
  );
}

/** How long it is, or that it is a photo. */
function Corner({ media }: Pick<ItemProps, "media">) {
  const t = useTranslations("library.item");
  const looks =
    "absolute end-1.5 bottom-1.5 flex items-center gap-1 rounded bg-black/65 px-1 py-0.5 text-xs text-white";
  if (media.kind === "photo") {
    return (
      <span className={looks}>
        <ImageIcon aria-hidden className="size-3" strokeWidth={2} />
        {t("photo")}
      </span>
    );
  }
  if (media.durationMs === null) return null;
  return <span className={cn(looks, "timecode")}>{formatDuration(media.durationMs)}</span>;
}

/** In how many posts it is. */
function UseMark({ media }: Pick<ItemProps, "media">) {
  const words = useItemWords();
  if (media.useCount === 0) return null;
  const uses = words.sayUses(media);
  return (
    <span
      title={uses}
      className="absolute start-1.5 bottom-1.5 flex items-center gap-1 rounded bg-black/65 px-1 py-0.5 text-xs text-white tabular-nums"
    >
      <CalendarCheck aria-hidden className="size-3" strokeWidth={2} />
      <span aria-hidden>{media.useCount}</span>
      <span className="sr-only">{uses}</span>
    </span>
  );
}
