"use client";

import { useTranslations } from "next-intl";
import { ContentDiff } from "@/components/approvals/content-diff";
import { Decisions } from "@/components/approvals/decisions";
import { useMoments } from "@/components/posts/use-moments";
import { useSentence } from "@/components/shell/sentences";
import type { PostDetail } from "@/lib/posts/types";
import { Note } from "../note";
import { Decide } from "./decide";

interface ApprovalNoteProps {
  post: PostDetail;
  timeZone: string;
  canCompose: boolean;
}

/** What is seen here is what is approved: a later change asks again. */
export function ApprovalNote({ post, timeZone, canCompose }: ApprovalNoteProps) {
  const { sayMoment } = useMoments(timeZone);
  const t = useTranslations("approvals.panel");
  const { request } = post.approval;
  const when = post.scheduledAt ? sayMoment(post.scheduledAt) : t("itsTime");
  return (
    <Note status={post.status} looks="bg-wait-soft" title={t("title", { when })}>
      <p>
        <Needs post={post} /> {t("orHeld")}
      </p>
      {request && <p className="mt-1">{t("askedBy", { name: request.askedByName })}</p>}
      {request && request.decisions.length > 0 && (
        <div className="mt-3">
          <Decisions decisions={request.decisions} timeZone={timeZone} />
        </div>
      )}
      <Since post={post} timeZone={timeZone} />
      <Decide key={request?.id} post={post} when={when} canCompose={canCompose} />
    </Note>
  );
}

function Needs({ post }: { post: PostDetail }) {
  const t = useTranslations("approvals.panel");
  const { rule, request, yes } = post.approval;
  const { kind, personName } = rule ?? request?.rule ?? { kind: "anyone", personName: null };
  if (kind === "named") return t("needs.named", { name: personName ?? t("gone") });
  return kind === "two" ? t("needs.two", { given: yes.given }) : t("needs.anyone");
}

/** A draft that was approved, or sent back, before: what was said, and what has changed since. */
export function DraftNote({ post, timeZone }: { post: PostDetail; timeZone: string }) {
  const say = useSentence();
  const t = useTranslations("approvals.panel");
  const { request, since } = post.approval;
  if (!request || !since) return null;
  const isBack = request.status === "changes asked" || request.status === "declined";
  if (!isBack && since.decided !== "approved") return null;
  const title = request.status === "declined" ? "declined" : isBack ? "changesAsked" : "void";
  const looks = request.status === "declined" ? "bg-hold-soft" : "bg-wait-soft";
  return (
    <Note status={isBack ? "awaiting approval" : "draft"} looks={looks} title={t(`${title}.title`)}>
      <p>
        {isBack
          ? t(`${title}.next`)
          : [since.reason && say(since.reason), t("void.next")].filter(Boolean).join(" ")}
      </p>
      {isBack && (
        <div className="mt-3">
          <Decisions decisions={request.decisions} timeZone={timeZone} />
        </div>
      )}
      <Since post={post} timeZone={timeZone} />
    </Note>
  );
}

function Since({ post, timeZone }: { post: PostDetail; timeZone: string }) {
  const { sayMoment } = useMoments(timeZone);
  const t = useTranslations("approvals.panel");
  const { since } = post.approval;
  if (!since || since.changes.length === 0) return null;
  return (
    <section aria-label={t("since.label")} className="mt-3 border-t border-line2 pt-3">
      <h3 className="mb-2 font-medium text-ink">
        {t(`since.${since.decided}`, { when: sayMoment(since.at) })}
      </h3>
      {since.decided === "refused" && since.reason && (
        <p className="mb-2 break-words whitespace-pre-line text-ink">“{since.reason}”</p>
      )}
      <ContentDiff changes={since.changes} />
    </section>
  );
}
