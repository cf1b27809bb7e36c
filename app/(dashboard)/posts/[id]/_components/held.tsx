import type { PostDetail } from "@/lib/posts/types";
import { Note } from "./note";
import { sayWallClock } from "./say-time";

/** What stopped a post, and the ways out of it. */
export function Held({ post, timeZone }: { post: PostDetail; timeZone: string }) {
  return (
    <Note status={post.status} looks="bg-hold-soft" title={post.statusReason ?? "It was stopped."}>
      {sayWayOut(post, timeZone)}
    </Note>
  );
}

/** Held before its time, which it can still keep. */
export function isHeldAhead({ status, scheduledAt }: PostDetail, now: Date): boolean {
  return status === "needs attention" && scheduledAt !== null && Date.parse(scheduledAt) > now.getTime();
}

function sayWayOut(post: PostDetail, timeZone: string): string {
  const { status, holdCode, scheduledAt, account } = post;
  if (status === "failed") {
    return "Nothing was posted. Put it right and schedule it again, or try again as it is.";
  }
  if (!scheduledAt || !isHeldAhead(post, new Date())) {
    return "It will not go out until somebody decides. Put it right and schedule it again, or try again as it is.";
  }
  const when = sayWallClock(scheduledAt, timeZone);
  if (holdCode === "reconnect" || holdCode === "grant") {
    return `Planned for ${when}. It keeps that time once ${account.displayName} is connected again; until then it can be changed, moved or canceled.`;
  }
  const choices = "It will not go out until somebody decides: change it, move it, cancel it";
  if (holdCode !== "drift") return `Planned for ${when}. ${choices}, or schedule it again as it is.`;
  return `Planned for ${when}. ${choices}, or schedule it again as it is once that was changed back in TikTok. Cuepost asks TikTok every hour until then.`;
}
