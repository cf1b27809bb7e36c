"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { LabelChip } from "@/components/labels/label-chip";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { postTitle } from "@/components/posts/post-title";
import { Poster } from "@/components/posts/poster";
import { statusLooks } from "@/components/posts/status";
import { StatusGlyph } from "@/components/posts/status-glyph";
import { TestMark } from "@/components/posts/test-mark";
import { UploadBar } from "@/components/posts/upload-bar";
import { cn } from "@/components/ui/cn";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { useIsLifted } from "./moves/carry-store";
import { useDayWords } from "./use-day-words";
import { isStopped, usePostWords } from "./use-post-words";
import { WarningBadge } from "./warning-badge";

const LABELS_MAX = 3;
const lineColours = {
  cue: "text-cue-ink",
  hold: "text-hold",
  info: "text-info",
  wait: "text-wait",
} as Record<string, string>;

/** A post in a list: all that is known of it in two or three lines. */
export const AgendaRow = memo(function AgendaRow({ post }: { post: CalendarPost }) {
  const t = useTranslations("calendar");
  const words = useDayWords();
  const { canCompose } = useCalendar();
  const isLifted = useIsLifted(post.id);
  return (
    <Link
      href={`/posts/${post.id}`}
      prefetch={false}
      draggable={false}
      {...(canCompose && post.scheduledAt && { "data-carry": `post:${post.id}` })}
      className={cn(
        "flex items-center gap-3 border-b border-line px-4 py-2.5 outline-offset-[-2px] select-none [-webkit-touch-callout:none] hover:bg-sunk/60 active:bg-sunk md:gap-4 md:px-[18px] md:py-2",
        isLifted && "opacity-35",
      )}
    >
      <Poster media={post.media} photoCount={post.photoCount} className="h-[62px] md:h-[52px]" />
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-1.5">
          <StatusGlyph status={post.status} />
          {post.scheduledAt && <span className="timecode text-sm">{words.clock(post.local)}</span>}
          <AccountAvatar account={post.account} size={16} className="md:hidden" />
          <span className="truncate text-sm text-ink2 md:hidden">{post.account.displayName}</span>
          <TestMark account={post.account} />
        </span>
        <span className="mt-0.5 line-clamp-1 text-[15px] md:text-base">
          {postTitle(post)}
          {post.photoCount > 0 && (
            <span className="sr-only">, {t("photos", { count: post.photoCount })}</span>
          )}
        </span>
        <StateLine post={post} />
        <UploadBar post={post} className="mt-1.5 max-w-80 overflow-hidden rounded-full" />
      </span>
      <span className="flex items-center gap-1.5 max-lg:hidden">
        {post.labels.slice(0, LABELS_MAX).map((label) => (
          <LabelChip key={label.id} label={label} />
        ))}
      </span>
      <span className="flex w-48 items-center gap-2 text-sm text-ink2 max-md:hidden">
        <AccountAvatar account={post.account} size={20} />
        <span className="truncate">{post.account.displayName}</span>
      </span>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-ink3 rtl:-scale-x-100" />
    </Link>
  );
});

function StateLine({ post }: { post: CalendarPost }) {
  const say = usePostWords();
  const line = say.line(post);
  const notes = isStopped(post.status) ? [] : say.notes(post);
  const tone = lineColours[statusLooks[post.status].tone] ?? "text-ink2";
  return (
    <>
      {line && <span className={cn("mt-0.5 line-clamp-1 text-sm", tone)}>{line}</span>}
      {notes.length > 0 && (
        <span className="mt-0.5 flex min-w-0 items-center gap-1.5 text-sm text-ink2">
          <WarningBadge post={post} className="size-3.5" />
          <span className="truncate">{notes.join(" ")}</span>
        </span>
      )}
    </>
  );
}
