"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { Select, SelectItem } from "@/components/ui/select";
import { type Audience, audiences, formatMoment } from "@/lib/comments/rules";
import { MentionField } from "./mention-field";
import { MomentButton, useMomentChoice } from "./moment-button";
import { usePlayer } from "./player-context";
import type { CommentActions, CommentedPost } from "./types";
import { useDraft } from "./use-draft";

const WHOLE = "whole";

interface CommentFormProps {
  post: CommentedPost;
  /** Clients write for everyone; the team chooses. */
  canChooseAudience: boolean;
  actions: CommentActions;
}

/** A new thread: about the post, the moment that the video is at, or one photo. */
export function CommentForm({ post, canChooseAudience, actions }: CommentFormProps) {
  const t = useTranslations("comments");
  const player = usePlayer();
  const isVideo = post.durationMs !== null;
  const choice = useMomentChoice(isVideo);
  const { currentMs, isOn: isAtMoment } = choice;
  const [audience, setAudience] = useState<Audience>("team");
  const [photo, setPhoto] = useState(WHOLE);
  const about = {
    parentId: null,
    audience: canChooseAudience ? audience : ("everyone" as const),
    momentMs: isAtMoment ? currentMs : null,
    photoIndex: post.photoCount > 0 && photo !== WHOLE ? Number(photo) : null,
  };
  const { body, field, send, isBusy } = useDraft({
    post,
    about,
    actions,
    onSent: choice.forget,
  });
  const moment = formatMoment(currentMs);
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
        audience={about.audience}
        label={t("write")}
        placeholder={t("placeholder")}
        onFocus={player.pause}
      />
      <div className="flex flex-wrap items-center gap-2">
        {isVideo && <MomentButton choice={choice} />}
        {post.photoCount > 0 && (
          <Select
            aria-label={t("about")}
            value={photo}
            onValueChange={setPhoto}
            className="h-control-sm w-auto"
          >
            <SelectItem value={WHOLE}>{t("aboutAll")}</SelectItem>
            {Array.from({ length: post.photoCount }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a photo is its place.
              <SelectItem key={index} value={String(index)}>
                {t("photo", { number: index + 1 })}
              </SelectItem>
            ))}
          </Select>
        )}
        {canChooseAudience && (
          <Segmented
            label={t("audience")}
            value={audience}
            onChange={setAudience}
            segments={audiences.map((value) => ({ value, label: t(`audiences.${value}`) }))}
          />
        )}
        <Button
          type="submit"
          size="sm"
          variant="primary"
          disabled={isBusy || !body.trim()}
          className="ms-auto"
        >
          {isAtMoment ? t("sendAt", { moment }) : t("send")}
        </Button>
      </div>
    </form>
  );
}
