import type { PostDetail } from "@/lib/posts/types";
import { sayWallClock } from "./say-time";

/** The planned time in the zone it was planned in; in the workspace's too where they differ. */
export function SchedulePlace({ post, timeZone }: { post: PostDetail; timeZone: string }) {
  if (!post.scheduledAt) return <span className="text-ink2">Not planned yet</span>;
  const own = post.timeZone ?? timeZone;
  return (
    <>
      <time dateTime={post.scheduledAt} className="timecode">
        {sayWallClock(post.scheduledAt, own)}
      </time>
      <span className="block text-sm text-ink2">{own}</span>
      {own !== timeZone && (
        <span className="block text-sm text-ink2">
          <span className="timecode">{sayWallClock(post.scheduledAt, timeZone)}</span> {timeZone}
        </span>
      )}
    </>
  );
}
