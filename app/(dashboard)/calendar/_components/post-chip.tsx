import { Images } from "lucide-react";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { postTitle } from "@/components/posts/post-title";
import { Poster } from "@/components/posts/poster";
import { StatusGlyph } from "@/components/posts/status-glyph";
import { UploadBar } from "@/components/posts/upload-bar";
import { cn } from "@/components/ui/cn";
import type { CalendarPost } from "./calendar-posts";
import { LabelMarks } from "./label-marks";
import { cardLooks } from "./post-card";
import { useDayWords } from "./use-day-words";
import { WarningBadge } from "./warning-badge";

/** A post in a day of the month: one row. */
interface PostChipProps {
  post: CalendarPost;
  clock: string;
  /** In a lane of its account the account goes without saying. */
  isInLane?: boolean;
}

export function PostChip({ post, clock, isInLane = false }: PostChipProps) {
  const words = useDayWords();
  return (
    <span
      className={cn(
        "relative flex h-full items-center gap-1.5 overflow-hidden rounded-md border ps-[2px] pe-1 text-xs",
        cardLooks(post.status),
      )}
    >
      <Poster media={post.media} className="h-6 rounded-[4px]" />
      <StatusGlyph status={post.status} isSilent size={9} />
      <span className="timecode font-medium whitespace-nowrap">{words.clock(clock)}</span>{" "}
      <WarningBadge post={post} />
      <LabelMarks labels={post.labels} />
      {post.photoCount > 0 && <Images aria-hidden className="size-3 shrink-0 text-ink3" />}
      <span className="min-w-0 flex-1 truncate text-ink2">{postTitle(post)}</span>
      {!isInLane && <AccountAvatar account={post.account} size={16} />}
      <UploadBar post={post} className="absolute inset-x-0 bottom-0" />
    </span>
  );
}
