import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { postTitle } from "@/components/posts/post-title";
import { Poster } from "@/components/posts/poster";
import { statusLine, statusLooks } from "@/components/posts/status";
import { StatusGlyph } from "@/components/posts/status-glyph";
import { UploadBar } from "@/components/posts/upload-bar";
import { cn } from "@/components/ui/cn";
import type { CalendarPost } from "./calendar-posts";
import { useDayWords } from "./use-day-words";
import { stopReason, usePostWords } from "./use-post-words";
import { WarningBadge } from "./warning-badge";

const lineColours = {
  cue: "text-cue-ink",
  hold: "text-hold",
  info: "text-info",
  wait: "text-wait",
} as Record<string, string>;

/** A post in a list: all that is known of it in two or three lines. */
export function AgendaRow({ post }: { post: CalendarPost }) {
  const t = useTranslations("calendar");
  const words = useDayWords();
  return (
    <Link
      href={`/posts/${post.id}`}
      prefetch={false}
      className="flex items-center gap-3 border-b border-line px-4 py-2.5 hover:bg-sunk/60 active:bg-sunk md:px-[18px]"
    >
      <Poster media={post.media} photoCount={post.photoCount} className="h-[62px]" />
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-1.5">
          <StatusGlyph status={post.status} />
          {post.scheduledAt && <span className="timecode text-sm">{words.clock(post.local)}</span>}
          <AccountAvatar account={post.account} size={16} />
          <span className="truncate text-sm text-ink2">{post.account.displayName}</span>
        </span>
        <span className="mt-0.5 line-clamp-1 text-[15px]">
          {postTitle(post)}
          {post.photoCount > 0 && (
            <span className="sr-only">, {t("photos", { count: post.photoCount })}</span>
          )}
        </span>
        <StateLine post={post} />
        <UploadBar post={post} className="mt-1.5 overflow-hidden rounded-full" />
      </span>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-ink3 rtl:-scale-x-100" />
    </Link>
  );
}

function StateLine({ post }: { post: CalendarPost }) {
  const say = usePostWords();
  const line = statusLine(post);
  const notes = stopReason(post) ? [] : say.notes(post);
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
