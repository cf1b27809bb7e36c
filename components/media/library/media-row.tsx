import { useTranslations } from "next-intl";
import { LabelChip } from "@/components/labels/label-chip";
import { Poster } from "@/components/posts/poster";
import { cn } from "@/components/ui/cn";
import { formatDuration } from "@/lib/posts/rules";
import { useSizes } from "../use-sizes";
import { gridRoles } from "./grid-roles";
import { ItemCheckbox } from "./item-checkbox";
import { LabelMarks } from "./label-marks";
import type { ItemProps } from "./library-items";
import { useItemWords } from "./use-item-words";

const LABELS_SHOWN_MAX = 2;
const tones = { wait: "text-wait", hold: "text-hold", quiet: "text-ink3" } as const;

/** Shared by the rows and what heads them; by the room there is, which the details take a part of. */
export const listColumns =
  "grid grid-cols-[1.75rem_minmax(0,1fr)] items-center gap-x-3 @xl:grid-cols-[1.75rem_minmax(0,1fr)_4.5rem_5.5rem_5.5rem] @4xl:grid-cols-[1.75rem_minmax(0,1fr)_4.5rem_6rem_5.5rem_5.5rem_5.5rem] @6xl:grid-cols-[1.75rem_minmax(0,1fr)_16rem_4.5rem_6rem_5.5rem_5.5rem_5.5rem]";
export const shownFrom = {
  narrow: "hidden @xl:block",
  middle: "hidden @4xl:block",
  wide: "hidden @6xl:flex",
} as const;

export function MediaRow({
  media,
  rowIndex,
  isSelected,
  isOpen,
  isTabStop,
  isSelecting,
  onPick,
  onToggle,
}: ItemProps) {
  const t = useTranslations("library.item");
  const words = useItemWords();
  const { sayBytes } = useSizes();
  const cell = "timecode text-end text-sm text-ink2";
  const size = media.width && media.height ? `${media.width}×${media.height}` : "";
  return (
    <div
      {...gridRoles.row(rowIndex, isSelected)}
      data-media-id={media.id}
      tabIndex={isTabStop ? 0 : -1}
      className={cn(
        listColumns,
        "group/item h-[60px] border-b border-line px-2 -outline-offset-2 hover:bg-sunk",
        isSelected && "bg-sunk",
        isOpen && "shadow-[inset_2px_0_0_var(--cue)] rtl:shadow-[inset_-2px_0_0_var(--cue)]",
      )}
    >
      <div {...gridRoles.cell()} className="relative">
        <Poster media={media} className={cn("w-7", media.status !== "ready" && "opacity-60")} />
        <ItemCheckbox
          label={words.saySelect(media)}
          isChecked={isSelected}
          isShown={isSelecting}
          onToggle={onToggle}
          className="absolute start-1 top-3.5"
        />
      </div>
      <div {...gridRoles.cell()} className="min-w-0">
        <button
          type="button"
          tabIndex={-1}
          onClick={onPick}
          className="block w-full min-w-0 cursor-pointer py-2 text-start"
        >
          <span className="flex items-center gap-2">
            <span className="truncate font-medium group-hover/item:underline">{media.name}</span>
            <LabelMarks labels={media.labels} className="@6xl:hidden" />
          </span>
          <RowNote media={media} />
        </button>
      </div>
      <div {...gridRoles.cell()} className={cn(shownFrom.wide, "min-w-0 gap-1 overflow-hidden")}>
        {media.labels.slice(0, LABELS_SHOWN_MAX).map((label) => (
          <LabelChip key={label.id} label={label} className="min-w-0" />
        ))}
      </div>
      <div {...gridRoles.cell()} className={cn(shownFrom.narrow, cell)}>
        {media.durationMs === null ? t("photo") : formatDuration(media.durationMs)}
      </div>
      <div {...gridRoles.cell()} className={cn(shownFrom.middle, cell)}>
        {size}
      </div>
      <div {...gridRoles.cell()} className={cn(shownFrom.narrow, cell)}>
        {media.sizeBytes > 0 && sayBytes(media.sizeBytes)}
      </div>
      <div {...gridRoles.cell()} className={cn(shownFrom.middle, cell)}>
        {media.useCount > 0 ? words.sayUses(media) : "–"}
      </div>
      <div {...gridRoles.cell()} className={cn(shownFrom.narrow, cell)}>
        {words.sayDay(media.createdAt)}
      </div>
    </div>
  );
}

/** On a phone the length and the size too, which wide screens show in columns of their own. */
function RowNote({ media }: Pick<ItemProps, "media">) {
  const words = useItemWords();
  const note = words.noteOf(media);
  if (note) {
    return (
      <span title={note.text} className={cn("block truncate text-sm", tones[note.tone])}>
        {note.text}
      </span>
    );
  }
  return (
    <span className="timecode block truncate text-xs text-ink3 @xl:hidden">
      {media.durationMs === null ? "" : `${formatDuration(media.durationMs)} · `}
      {words.sayMeta(media)}
    </span>
  );
}
