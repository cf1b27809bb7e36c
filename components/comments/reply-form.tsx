"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ThreadView } from "@/lib/comments/types";
import { MentionField } from "./mention-field";
import type { CommentActions, CommentedPost } from "./types";
import { useDraft } from "./use-draft";

interface ReplyFormProps {
  thread: ThreadView;
  post: CommentedPost;
  actions: CommentActions;
  onDone: () => void;
}

export function ReplyForm({ thread, post, actions, onDone }: ReplyFormProps) {
  const t = useTranslations("comments");
  const { id: parentId, audience } = thread;
  const about = { parentId, audience, momentMs: null, photoIndex: null };
  const { body, field, send, isBusy } = useDraft({ post, about, actions, onSent: onDone });
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <MentionField
        {...field}
        postId={post.id}
        audience={audience}
        label={t("replyTo", { name: thread.authorName })}
        hasFocus
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" disabled={isBusy || !body.trim()}>
          {t("reply")}
        </Button>
        <Button size="sm" variant="quiet" onClick={onDone}>
          {t("leave")}
        </Button>
      </div>
    </form>
  );
}
