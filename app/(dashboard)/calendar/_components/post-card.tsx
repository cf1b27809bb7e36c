import { AccountAvatar } from "@/components/posts/account-avatar";
import { postTitle } from "@/components/posts/post-title";
import { Poster } from "@/components/posts/poster";
import { StatusGlyph } from "@/components/posts/status-glyph";
import { TestMark } from "@/components/posts/test-mark";
import { UploadBar } from "@/components/posts/upload-bar";
import { cn } from "@/components/ui/cn";
import { isRunning, type PostStatus } from "@/lib/posts/states";
import type { CalendarPost } from "./calendar-posts";
import { LabelMarks } from "./label-marks";
import { useDayWords } from "./use-day-words";
import { usePostWords } from "./use-post-words";
import { WarningBadge } from "./warning-badge";

/** A post in a day of the week; where its lane is narrow, the words go and the signs stay. */
export function PostCard({ post, clock }: { post: CalendarPost; clock: string }) {
  const words = useDayWords();
  const reason = usePostWords().reason(post);
  return (
    <span
      className={cn(
        "relative flex h-full gap-2 overflow-hidden rounded-card border p-[5px] @max-[104px]:flex-col @max-[104px]:gap-[3px] @max-[104px]:p-[3px]",
        cardLooks(post.status),
      )}
    >
      <Poster
        media={post.media}
        photoCount={post.photoCount}
        className={cn(
          "h-[52px] @max-[104px]:order-2 @max-[104px]:h-[38px] @max-[104px]:self-start",
          post.status === "published" && "opacity-80",
        )}
      />
      <span className="min-w-0 flex-1 @max-[104px]:flex-none">
        <span className="flex h-[17px] items-center gap-1 text-xs font-medium @max-[60px]:gap-0.5 @max-[60px]:text-[10px]">
          <StatusGlyph status={post.status} isSilent className="@max-[60px]:size-2" />
          <span className="timecode whitespace-nowrap">{words.clock(clock)}</span>
          <WarningBadge post={post} className="@max-[104px]:hidden" />
          <LabelMarks labels={post.labels} className="@max-[104px]:hidden" />
        </span>{" "}
        <span
          className={cn(
            "text-xs leading-[15px] text-ink2 @max-[104px]:hidden",
            reason ? "line-clamp-1" : "line-clamp-2",
          )}
        >
          <TestMark
            account={post.account}
            className="me-1 h-[14px] gap-0.5 px-1 align-[1px] text-[10px] [&_svg]:size-2.5"
          />
          {postTitle(post)}
        </span>{" "}
        {reason && (
          <span className="line-clamp-1 text-xs leading-[15px] text-hold @max-[104px]:hidden">{reason}</span>
        )}
      </span>
      <WarningBadge
        post={post}
        className="absolute end-[5px] top-[22px] hidden @max-[104px]:block @max-[60px]:end-[3px] @max-[60px]:size-2.5"
      />
      <AccountAvatar
        account={post.account}
        size={17}
        className="absolute end-[5px] top-[5px] @max-[104px]:end-[3px] @max-[104px]:top-auto @max-[104px]:bottom-[4px]"
      />
      <UploadBar post={post} className="absolute inset-x-0 bottom-0" />
    </span>
  );
}

export function cardLooks(status: PostStatus): string {
  if (isRunning(status)) return "border-cue bg-card ring-1 ring-cue";
  if (status === "draft") return "border-dashed border-line2 bg-paper";
  if (status === "published") return "border-line bg-paper";
  if (status === "in inbox") return "border-info/35 bg-info-soft";
  if (status === "failed" || status === "needs attention" || status === "outcome unknown")
    return "border-hold/45 bg-hold-soft";
  return "border-line bg-card shadow-card";
}
