"use client";

import { useTranslations } from "next-intl";
import { useSentence } from "@/components/shell/sentences";
import { Button } from "@/components/ui/button";
import type { PostDetail } from "@/lib/posts/types";
import { confirmOutcomeAction } from "../actions";
import { ConfirmButton } from "./confirm-button";
import { Note } from "./note";
import { usePostAction } from "./use-post-action";

/** TikTok was asked and its answer was lost: rather than post twice, Cuepost lets a person look. */
export function UnknownOutcome({ post, canCompose }: { post: PostDetail; canCompose: boolean }) {
  const say = useSentence();
  const t = useTranslations("post.unknown");
  const { run, isBusy } = usePostAction(post);
  const isDraft = post.delivery === "inbox";
  const place = { delivery: post.delivery, username: post.account.username };
  const settle = (isThere: boolean, done: string) =>
    run((named) => confirmOutcomeAction({ ...named, isThere }), done);
  return (
    <Note status={post.status} looks="bg-hold-soft" title={t("title")}>
      {post.statusReason && <p className="mb-1 text-ink">{say(post.statusReason)}</p>}
      <p>{t("look", place)}</p>
      {canCompose && (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button
            size="sm"
            disabled={isBusy}
            onClick={() => settle(true, t(isDraft ? "notedInbox" : "notedPublished"))}
          >
            {t("there")}
          </Button>
          <ConfirmButton
            size="sm"
            disabled={isBusy}
            title={t(isDraft ? "againDraft" : "againTitle")}
            description={t("againNote", place)}
            confirm={t("again")}
            leave={t("lookAgain")}
            onConfirm={() => settle(false, t("goesNow"))}
          >
            {t("again")}
          </ConfirmButton>
        </div>
      )}
    </Note>
  );
}
