"use client";

import { CheckCheck, Clock, Tag, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useMemo } from "react";
import { LabelPicker } from "@/components/labels/label-picker";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { POSTS_AT_ONCE_MAX } from "@/lib/posts/rules";
import type { CalendarPost } from "../calendar-posts";
import { useSelectedIds, useSelection } from "./selection";
import { useLabelPosts } from "./use-label-posts";
import type { useMoves } from "./use-moves";
import { useShift } from "./use-shift";

const distances = [-10_080, -1440, -60, -15, 15, 60, 1440, 10_080] as const;

interface SelectionBarProps {
  posts: readonly CalendarPost[];
  moves: ReturnType<typeof useMoves>;
}

/** What can be done with all posts that are chosen. */
export function SelectionBar({ posts, moves }: SelectionBarProps) {
  const ids = useSelectedIds();
  const selection = useSelection();
  useSelectionKeys(posts);
  const chosen = useMemo(() => posts.filter(({ id }) => ids.has(id)), [posts, ids]);
  if (chosen.length === 0) return null;
  const done = (work: Promise<void>) => void work.then(selection.clear);
  return <Bar chosen={chosen} posts={posts} moves={moves} done={done} />;
}

interface BarProps extends SelectionBarProps {
  chosen: CalendarPost[];
  done: (work: Promise<void>) => void;
}

function Bar({ chosen, posts, moves, done }: BarProps) {
  const t = useTranslations("calendar.moves.selection");
  const selection = useSelection();
  const shift = useShift();
  const label = useLabelPosts();
  return (
    <section
      aria-label={t("title")}
      className="fixed inset-x-3 bottom-24 z-30 mx-auto flex w-fit max-w-full animate-rise items-center gap-1 overflow-x-auto rounded-xl border border-line bg-card p-1.5 shadow-float"
    >
      <output className="px-2.5 text-sm font-medium whitespace-nowrap tabular-nums">
        {t("count", { count: chosen.length })}
      </output>
      <Menu>
        <MenuTrigger asChild>
          <Button size="sm" variant="quiet">
            <Clock /> {t("move")}
          </Button>
        </MenuTrigger>
        <MenuContent side="top">
          {distances.map((minutes) => (
            <MenuItem key={minutes} onSelect={() => done(moves.put(shift(chosen, minutes)))}>
              {t(`by.${sayDistance(minutes)}`)}
            </MenuItem>
          ))}
        </MenuContent>
      </Menu>
      <LabelPicker side="top" carried={carriedBy(chosen)} onChange={(change) => void label(chosen, change)}>
        <Button size="sm" variant="quiet">
          <Tag /> {t("label")}
        </Button>
      </LabelPicker>
      <Button size="sm" variant="quiet" onClick={() => done(moves.remove(chosen))}>
        <Trash2 /> {t("delete")}
      </Button>
      <Button size="sm" variant="quiet" onClick={() => selection.set(firstIds(posts))}>
        <CheckCheck /> {t("all")}
      </Button>
      <IconButton size="sm" label={t("clear")} onClick={selection.clear}>
        <X />
      </IconButton>
    </section>
  );
}

type Distance = "weekBack" | "dayBack" | "hourBack" | "quarterBack" | "quarter" | "hour" | "day" | "week";

function sayDistance(minutes: number): Distance {
  const names: Record<number, "quarter" | "hour" | "day" | "week"> = {
    15: "quarter",
    60: "hour",
    1440: "day",
  };
  const name = names[Math.abs(minutes)] ?? "week";
  return minutes < 0 ? `${name}Back` : name;
}

function carriedBy(chosen: readonly CalendarPost[]): Map<string, "all" | "some"> {
  const counts = new Map<string, number>();
  for (const { id } of chosen.flatMap(({ labels }) => labels)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map([...counts].map(([id, count]) => [id, count === chosen.length ? "all" : "some"]));
}

/** ⌘A (Ctrl+A) chooses all that is shown while one is chosen or has the focus, Escape none. */
function useSelectionKeys(posts: readonly CalendarPost[]): void {
  const selection = useSelection();
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (event.defaultPrevented || document.querySelector("[role=dialog], [role=menu]")) return;
      const isOnPost = event.target instanceof Element && event.target.closest("[data-carry^=post]") !== null;
      if (event.key === "Escape") selection.clear();
      if (event.key.toLowerCase() !== "a" || !(event.metaKey || event.ctrlKey)) return;
      if (!isOnPost && selection.get().size === 0) return;
      event.preventDefault();
      selection.set(firstIds(posts));
    }
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [posts, selection]);
}

function firstIds(posts: readonly CalendarPost[]): ReadonlySet<string> {
  return new Set(posts.slice(0, POSTS_AT_ONCE_MAX).map(({ id }) => id));
}
