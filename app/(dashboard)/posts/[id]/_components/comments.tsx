import { CommentsPanel } from "@/components/comments/comments-panel";
import { MomentLine } from "@/components/comments/moment-line";
import { threadElementId } from "@/components/comments/thread";
import type { ThreadView } from "@/lib/comments/types";
import type { PostDetail } from "@/lib/posts/types";
import {
  addCommentAction,
  editCommentAction,
  removeCommentAction,
  resolveThreadAction,
} from "../comment-actions";

const actions = {
  add: addCommentAction,
  edit: editCommentAction,
  remove: removeCommentAction,
  resolve: resolveThreadAction,
};

interface CommentsProps {
  post: PostDetail;
  threads: ThreadView[];
  timeZone: string;
  canComment: boolean;
  isTeam: boolean;
}

export function Comments({ post, ...props }: CommentsProps) {
  const durationMs = post.photoCount > 0 ? null : post.media.durationMs;
  return (
    <CommentsPanel
      {...props}
      post={{ id: post.id, durationMs, photoCount: post.photoCount }}
      actions={actions}
    />
  );
}

/** Below the video: where something was said. */
export function Moments({ post, threads }: Pick<CommentsProps, "post" | "threads">) {
  if (post.photoCount > 0 || post.media.durationMs === null) return null;
  return (
    <MomentLine
      threads={threads}
      durationMs={post.media.durationMs}
      threadElementId={threadElementId}
      className="max-w-[160px] sm:max-w-[220px]"
    />
  );
}
