"use client";

import { Ellipsis, PencilLine, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { Moment } from "@/components/ui/moment";
import { Textarea } from "@/components/ui/textarea";
import { COMMENT_CHARS_MAX } from "@/lib/comments/rules";
import type { CommentView } from "@/lib/comments/types";
import { CommentWords } from "./comment-words";
import type { CommentActions } from "./types";
import { useCommentAction } from "./use-comment-action";

interface CommentLineProps {
  comment: CommentView;
  postId: string;
  timeZone: string;
  actions: CommentActions;
  /** Beside the name: the moment it is about. */
  place?: ReactNode;
}

/** Who, when and what; one's own can be changed for a while, and removed. */
export function CommentLine({ comment, postId, timeZone, actions, place }: CommentLineProps) {
  const t = useTranslations("comments");
  const [isEditing, setEditing] = useState(false);
  const { run, isBusy } = useCommentAction(postId);
  const { authorName, isGuest, isMine, isRemoved, editedAt, editableUntil } = comment;
  return (
    <div className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-start gap-x-2.5">
      <Avatar name={authorName} size={24} className="mt-0.5" />
      <div className="min-w-0">
        <p className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="font-medium">{authorName}</span>
          {isGuest && <span className="text-sm text-ink3">{t("byLink")}</span>}
          <Moment at={comment.createdAt} timeZone={timeZone} className="text-sm text-ink3" />
          {editedAt && !isRemoved && <span className="text-sm text-ink3">{t("edited")}</span>}
          {place}
        </p>
        {isRemoved && <p className="text-ink3">{t("removed")}</p>}
        {!isRemoved && !isEditing && <CommentWords body={comment.body} mentions={comment.mentions} />}
        {isEditing && (
          <EditForm
            body={comment.body}
            isBusy={isBusy}
            onLeave={() => setEditing(false)}
            onSave={(body) =>
              run(
                () => actions.edit({ commentId: comment.id, body }),
                () => setEditing(false),
              )
            }
          />
        )}
      </div>
      {isMine && !isRemoved && !isEditing && (
        <Menu>
          <MenuTrigger asChild>
            <IconButton label={t("more")} size="sm" disabled={isBusy} className="-my-1 -me-1.5">
              <Ellipsis />
            </IconButton>
          </MenuTrigger>
          <MenuContent align="end">
            {editableUntil && (
              <MenuItem onSelect={() => setEditing(true)}>
                <PencilLine /> {t("edit")}
              </MenuItem>
            )}
            <MenuItem tone="danger" onSelect={() => run(() => actions.remove({ commentId: comment.id }))}>
              <Trash2 /> {t("remove")}
            </MenuItem>
          </MenuContent>
        </Menu>
      )}
    </div>
  );
}

interface EditFormProps {
  body: string;
  isBusy: boolean;
  onSave: (body: string) => void;
  onLeave: () => void;
}

function EditForm({ body: initial, isBusy, onSave, onLeave }: EditFormProps) {
  const t = useTranslations("comments");
  const [body, setBody] = useState(initial);
  return (
    <form
      className="mt-1 grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(body);
      }}
    >
      <Textarea
        autoFocus
        rows={2}
        aria-label={t("editLabel")}
        value={body}
        maxLength={COMMENT_CHARS_MAX}
        onChange={({ target }) => setBody(target.value)}
        className="min-h-16"
      />
      <div className="flex gap-2">
        <Button type="submit" size="sm" variant="primary" disabled={isBusy || !body.trim()}>
          {t("save")}
        </Button>
        <Button size="sm" variant="quiet" onClick={onLeave}>
          {t("leave")}
        </Button>
      </div>
    </form>
  );
}
