import { useState } from "react";
import type { NewCommentInput } from "@/lib/comments/input";
import type { MentionablePerson } from "@/lib/comments/types";
import type { CommentActions, CommentedPost } from "./types";
import { useCommentAction } from "./use-comment-action";

interface Draft {
  post: CommentedPost;
  about: Pick<NewCommentInput, "parentId" | "audience" | "momentMs" | "photoIndex">;
  actions: CommentActions;
  onSent?: () => void;
}

/** Words that are being written: they stay until they have arrived. */
export function useDraft({ post, about, actions, onSent }: Draft) {
  const [body, setBody] = useState("");
  const [named, setNamed] = useState<MentionablePerson[]>([]);
  const { run, isBusy } = useCommentAction(post.id);

  function send() {
    if (isBusy || !body.trim()) return;
    const mentionIds = named.filter(({ name }) => body.includes(`@${name}`)).map(({ userId }) => userId);
    run(
      () => actions.add({ postId: post.id, body, mentionIds: [...new Set(mentionIds)], ...about }),
      () => {
        setBody("");
        setNamed([]);
        onSent?.();
      },
    );
  }

  const field = {
    value: body,
    onChange: setBody,
    onMention: (person: MentionablePerson) => setNamed((before) => [...before, person]),
    onSend: send,
  };
  return { body, field, send, isBusy };
}
