"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { decideApprovalAction, returnToDraftAction } from "@/app/(dashboard)/posts/[id]/actions";
import { Button } from "@/components/ui/button";
import type { DecisionKind } from "@/lib/approvals/types";
import type { PostDetail } from "@/lib/posts/types";
import { usePostAction } from "../use-post-action";
import { NoteForm } from "./note-form";

interface DecideProps {
  post: PostDetail;
  /** When it goes out, in words. */
  when: string;
  canCompose: boolean;
}

/** What this person may say, as buttons; a word of why goes along. */
export function Decide({ post, when, canCompose }: DecideProps) {
  const t = useTranslations("approvals.panel");
  const [asked, setAsked] = useState<"changes" | "decline" | null>(null);
  const { run, isBusy } = usePostAction(post);
  const { voice, request, rule } = post.approval;
  const decide = (decision: DecisionKind, note: string | null, momentMs: number | null) =>
    run(
      ({ postId }) =>
        decideApprovalAction({
          postId,
          requestId: request?.id,
          seenHash: request?.contentHash,
          decision,
          note,
          momentMs,
        }),
      ({ outcome }) => t(`done.${outcome}`, { when }),
    );
  if (asked) {
    return (
      <NoteForm
        decision={asked}
        isBusy={isBusy}
        isVideo={post.photoCount === 0}
        onSend={(note, momentMs) => decide(asked, note, momentMs)}
        onCancel={() => setAsked(null)}
      />
    );
  }
  const mayDecide = voice === "decides" || voice === "advises";
  return (
    <>
      {voice !== "decides" && voice !== "none" && (
        <p className="mt-2">{t(`voice.${voice}`, { name: rule?.personName ?? t("gone") })}</p>
      )}
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
        {voice === "decides" && (
          <Button
            size="sm"
            variant="primary"
            data-approve
            disabled={isBusy}
            onClick={() => decide("approve", null, null)}
            className="max-md:h-11 max-md:flex-1"
          >
            {t("approve")}
          </Button>
        )}
        {mayDecide && (
          <>
            <Button size="sm" disabled={isBusy} onClick={() => setAsked("changes")} className="max-md:h-11">
              {t("askChanges")}
            </Button>
            <Button size="sm" disabled={isBusy} onClick={() => setAsked("decline")} className="max-md:h-11">
              {t("decline")}
            </Button>
          </>
        )}
        {!mayDecide && canCompose && (
          <Button
            size="sm"
            disabled={isBusy}
            onClick={() => run(returnToDraftAction, t("withdrawn"))}
            className="max-md:h-11"
          >
            {t("withdraw")}
          </Button>
        )}
      </div>
    </>
  );
}
