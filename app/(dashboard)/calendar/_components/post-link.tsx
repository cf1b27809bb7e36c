"use client";

import { useDraggable } from "@dnd-kit/react";
import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import { Tooltip } from "@/components/ui/tooltip";
import { isEditable } from "@/lib/posts/states";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { useIsDragged, usePutDown } from "./drag-context";
import { usePostWords } from "./use-post-words";

interface PostLinkProps {
  post: CalendarPost;
  children: ReactNode;
}

/** Opens the post; carries it too, while it may still be changed. */
export function PostLink({ post, children }: PostLinkProps) {
  const { canCompose } = useCalendar();
  const words = usePostWords();
  const label = words.post(post);
  const notes = words.notes(post);
  if (canCompose && isEditable(post.status)) {
    return (
      <CarriedLink post={post} label={label} notes={notes}>
        {children}
      </CarriedLink>
    );
  }
  return (
    <Tooltip text={sayNotes(notes)}>
      <Link
        href={`/posts/${post.id}`}
        prefetch={false}
        aria-label={label}
        className={looks}
        draggable={false}
      >
        {children}
      </Link>
    </Tooltip>
  );
}

const looks = "@container block h-full rounded-card";

/** One line each. */
function sayNotes(notes: string[]): ReactNode {
  if (notes.length === 0) return null;
  return notes.map((note) => (
    <span key={note} className="block">
      {note}
    </span>
  ));
}

function CarriedLink({ post, label, notes, children }: PostLinkProps & { label: string; notes: string[] }) {
  const { ref } = useDraggable({ id: post.id });
  const isDragged = useIsDragged(post.id);
  const putDown = usePutDown();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (putDown.current !== post.id) return;
    putDown.current = null;
    link.current?.focus();
  }, [putDown, post.id]);
  return (
    <Tooltip text={sayNotes(notes)}>
      <Link
        ref={(element) => {
          link.current = element;
          ref(element);
        }}
        href={`/posts/${post.id}`}
        prefetch={false}
        aria-label={label}
        aria-roledescription="post that can be moved"
        className={`${looks} touch-manipulation ${isDragged ? "opacity-35" : ""}`}
        draggable={false}
      >
        {children}
      </Link>
    </Tooltip>
  );
}
