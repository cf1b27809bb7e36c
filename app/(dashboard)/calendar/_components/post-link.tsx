"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { useIsLifted } from "./moves/carry-store";
import { MOVE_KEYS_ID } from "./moves/move-keys";
import { SelectedMark } from "./moves/selected-mark";
import { useIsSelected, useSelection } from "./moves/selection";
import { usePostWords } from "./use-post-words";

interface PostLinkProps {
  post: CalendarPost;
  children: ReactNode;
}

const looks = "@container relative block h-full rounded-card";

/** Opens the post; for whoever may change it, it can also be carried and chosen. */
export function PostLink({ post, children }: PostLinkProps) {
  const { canCompose } = useCalendar();
  const words = usePostWords();
  const label = words.post(post);
  const Way = canCompose ? MovableLink : PlainLink;
  return (
    <Tooltip text={sayNotes(words.notes(post))}>
      <Way post={post} label={label}>
        {children}
      </Way>
    </Tooltip>
  );
}

/** One line each. */
function sayNotes(notes: string[]): ReactNode {
  if (notes.length === 0) return null;
  return notes.map((note) => (
    <span key={note} className="block">
      {note}
    </span>
  ));
}

type WayProps = PostLinkProps & { label: string };

function PlainLink({ post, label, children, ...trigger }: WayProps) {
  return (
    <Link {...trigger} href={`/posts/${post.id}`} prefetch={false} aria-label={label} className={looks}>
      {children}
    </Link>
  );
}

function MovableLink({ post, label, children, ...trigger }: WayProps) {
  const t = useTranslations("calendar.moves");
  const isLifted = useIsLifted(post.id);
  const isSelected = useIsSelected(post.id);
  const choose = useChoosing(post.id);
  return (
    <Link
      {...trigger}
      {...choose}
      href={`/posts/${post.id}`}
      prefetch={false}
      draggable={false}
      role="button"
      data-carry={`post:${post.id}`}
      aria-label={isSelected ? t("selected", { post: label }) : label}
      aria-roledescription={t("movable")}
      aria-describedby={MOVE_KEYS_ID}
      className={cn(
        looks,
        "touch-manipulation select-none [-webkit-touch-callout:none]",
        isLifted && "opacity-35",
        isSelected && "ring-2 ring-ink",
      )}
    >
      {children}
      {isSelected && <SelectedMark />}
    </Link>
  );
}

/** With ⌘, Ctrl or Shift, or once something is chosen, a click chooses; so does the key X. */
function useChoosing(postId: string) {
  const selection = useSelection();
  return {
    onClick: (event: MouseEvent<HTMLElement>) => {
      const { metaKey, ctrlKey, shiftKey, currentTarget } = event;
      if (!metaKey && !ctrlKey && !shiftKey && selection.get().size === 0) return;
      event.preventDefault();
      if (shiftKey) selection.extend(postId, orderAround(currentTarget));
      else selection.toggle(postId);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key.toLowerCase() !== "x" || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      selection.toggle(postId);
    },
  };
}

/** The posts as they are drawn: by day, then by time. */
function orderAround(element: HTMLElement): string[] {
  const all = element.closest("section")?.querySelectorAll<HTMLElement>("[data-carry^='post:']") ?? [];
  return Array.from(all, ({ dataset }) => dataset.carry?.slice("post:".length) ?? "");
}
