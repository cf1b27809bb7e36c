import type { PostDetail } from "@/lib/posts/types";
import { HeldChoices } from "./held-choices";
import { Note } from "./note";
import { sayWallClock } from "./say-time";

interface HeldProps {
  post: PostDetail;
  timeZone: string;
  canCompose: boolean;
  canApprove: boolean;
}

/** What stopped a post, and the ways out of it. */
export function Held({ post, timeZone, canCompose, canApprove }: HeldProps) {
  const isAhead = isHeldAhead(post, new Date());
  return (
    <Note status={post.status} looks="bg-hold-soft" title={post.statusReason ?? "It was stopped."}>
      {sayWayOut(post, timeZone)}
      {canCompose && (
        <HeldChoices post={post} timeZone={timeZone} canApprove={canApprove} isAhead={isAhead} />
      )}
    </Note>
  );
}

/** Held before its time, which it can still keep. */
function isHeldAhead({ status, scheduledAt }: PostDetail, now: Date): boolean {
  return status === "needs attention" && scheduledAt !== null && Date.parse(scheduledAt) > now.getTime();
}

function sayWayOut(post: PostDetail, timeZone: string): string {
  const { status, holdCode, scheduledAt, account } = post;
  if (status === "failed") {
    return "Nothing was posted. Edit it and schedule it again, or let it go out as it is.";
  }
  if (!scheduledAt || !isHeldAhead(post, new Date())) {
    return "Nothing goes out until somebody decides: as it is, at another time, or changed.";
  }
  const when = sayWallClock(scheduledAt, timeZone);
  if (holdCode === "reconnect" || holdCode === "grant") {
    return `Planned for ${when}. It keeps that time once ${account.displayName} is connected again; until then it can be changed, moved or canceled.`;
  }
  const choices = "It will not go out until somebody decides: change it, move it, cancel it";
  if (holdCode !== "drift") return `Planned for ${when}. ${choices}, or schedule it again as it is.`;
  return `Planned for ${when}. ${choices}, or schedule it again as it is once that was changed back in TikTok. Cuepost asks TikTok every hour until then.`;
}
