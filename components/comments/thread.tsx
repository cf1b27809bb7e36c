"use client";

import { Check, CornerDownRight, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { formatMoment } from "@/lib/comments/rules";
import type { ThreadView } from "@/lib/comments/types";
import { CommentLine } from "./comment-line";
import { ReplyForm } from "./reply-form";
import type { CommentActions, CommentedPost } from "./types";
import { useCommentAction } from "./use-comment-action";

export const threadElementId = (threadId: string) => `comment-${threadId}`;

interface ThreadProps {
  thread: ThreadView;
  post: CommentedPost;
  timeZone: string;
  canComment: boolean;
  /** Clients need not be told what is meant for them. */
  showsAudience: boolean;
  actions: CommentActions;
  onSeek: (momentMs: number) => void;
}

/** What was said first, its answers, and whether it is settled. */
export function Thread(props: ThreadProps) {
  const { thread, post, timeZone, canComment, showsAudience, actions, onSeek } = props;
  const t = useTranslations("comments");
  const [isReplying, setReplying] = useState(false);
  const { run, isBusy } = useCommentAction(post.id);
  const { id, replies, resolved, audience } = thread;
  const common = { postId: post.id, timeZone, actions };
  return (
    <article id={threadElementId(id)} className="scroll-mt-4 py-3.5">
      <CommentLine
        {...common}
        comment={thread}
        place={
          <>
            <Place thread={thread} onSeek={onSeek} />
            {showsAudience && audience === "everyone" && !thread.isGuest && (
              <span className="text-sm text-ink3">{t("withClient")}</span>
            )}
          </>
        }
      />
      {replies.length > 0 && (
        <ol className="ms-[2.125rem] mt-2.5 grid gap-2.5">
          {replies.map((reply) => (
            <li key={reply.id}>
              <CommentLine {...common} comment={reply} />
            </li>
          ))}
        </ol>
      )}
      {canComment && (
        <div className="ms-[2.125rem] mt-1.5">
          {isReplying ? (
            <ReplyForm thread={thread} post={post} actions={actions} onDone={() => setReplying(false)} />
          ) : (
            <div className="-ms-2 flex flex-wrap gap-1">
              <Button size="sm" variant="quiet" className="px-2" onClick={() => setReplying(true)}>
                <CornerDownRight className="rtl:-scale-x-100" /> {t("reply")}
              </Button>
              <Button
                size="sm"
                variant="quiet"
                className="px-2"
                disabled={isBusy}
                onClick={() => run(() => actions.resolve({ commentId: id, isResolved: !resolved }))}
              >
                {resolved ? <RotateCcw /> : <Check />} {t(resolved ? "reopen" : "resolve")}
              </Button>
            </div>
          )}
        </div>
      )}
    </article>
  );
}

function Place({ thread, onSeek }: Pick<ThreadProps, "thread" | "onSeek">) {
  const t = useTranslations("comments");
  const { momentMs, photoIndex } = thread;
  const looks = "rounded-md bg-sunk px-1.5 text-sm leading-6 hover:bg-line";
  if (momentMs !== null) {
    return (
      <button
        type="button"
        onClick={() => onSeek(momentMs)}
        aria-label={t("goTo", { moment: formatMoment(momentMs) })}
        className={`timecode ${looks}`}
      >
        {formatMoment(momentMs)}
      </button>
    );
  }
  if (photoIndex === null) return null;
  return (
    <a href={`#photo-${photoIndex + 1}`} className={looks}>
      {t("photo", { number: photoIndex + 1 })}
    </a>
  );
}
