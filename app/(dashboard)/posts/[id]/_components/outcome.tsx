import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { UploadBar } from "@/components/posts/upload-bar";
import { useMoments } from "@/components/posts/use-moments";
import { useSentence } from "@/components/shell/sentences";
import { Button } from "@/components/ui/button";
import { isRunning } from "@/lib/posts/states";
import type { PostDetail } from "@/lib/posts/types";
import { ApprovalNote, DraftNote } from "./approval/approval-note";
import { Held } from "./held";
import { Note } from "./note";
import { StopButton } from "./stop-button";
import { UnknownOutcome } from "./unknown-outcome";

interface OutcomeProps {
  post: PostDetail;
  timeZone: string;
  canCompose: boolean;
  canApprove: boolean;
}

/** What a person should know first: where it can be seen, what is left to do, how far it is, or what stopped it. */
export function Outcome({ post, timeZone, canCompose, canApprove }: OutcomeProps) {
  const { status } = post;
  if (status === "awaiting approval") {
    return <ApprovalNote post={post} timeZone={timeZone} canCompose={canCompose} />;
  }
  if (post.waitsForFile) return <Waiting post={post} timeZone={timeZone} />;
  if (status === "draft") return <DraftNote post={post} timeZone={timeZone} />;
  if (status === "in review") return <InReview post={post} />;
  if (status === "published") return <Published post={post} timeZone={timeZone} />;
  if (status === "in inbox") return <InInbox post={post} />;
  if (status === "outcome unknown") return <UnknownOutcome post={post} canCompose={canCompose} />;
  if (isRunning(status)) return <GoingOut post={post} canCompose={canCompose} />;
  if (status !== "failed" && status !== "needs attention") return null;
  // Where the account asks for approval, nobody lets a post go out by themselves.
  const mayLetGo = canApprove && post.approval.rule === null;
  return <Held post={post} timeZone={timeZone} canCompose={canCompose} canApprove={mayLetGo} />;
}

/** What a program asked for while the file is on its way. */
function Waiting({ post, timeZone }: Pick<OutcomeProps, "post" | "timeZone">) {
  const t = useTranslations("post.outcome.waiting");
  const { sayMoment } = useMoments(timeZone);
  const { scheduledAt } = post;
  const what = post.photoCount > 0 ? "photos" : "video";
  return (
    <Note status={post.status} looks="border border-line bg-card" title={t("title", { what })}>
      {scheduledAt ? t("then", { when: sayMoment(scheduledAt) }) : t("thenItself")} {t("takeOver")}
    </Note>
  );
}

function InReview({ post }: { post: PostDetail }) {
  const t = useTranslations("post.outcome");
  return (
    <Note
      status={post.status}
      looks="bg-info-soft"
      title={t("review.title", { username: post.account.username })}
    >
      {t("review.note")}
    </Note>
  );
}

function Published({ post, timeZone }: { post: PostDetail; timeZone: string }) {
  const say = useSentence();
  const { sayMoment } = useMoments(timeZone);
  const t = useTranslations("post.outcome");
  const { account, delivery, publicSince, publicEndedAt } = post;
  const when = publicEndedAt ?? publicSince;
  return (
    <Note
      status={post.status}
      looks="bg-ok-soft"
      title={t(delivery === "inbox" ? "postedFromDraft" : "publishedAs", { username: account.username })}
    >
      {publicSince || publicEndedAt || !post.statusReason
        ? t(publicEndedAt ? "publicUntil" : publicSince ? "publicSince" : "soon", {
            when: when ? sayMoment(when) : "",
          })
        : say(post.statusReason)}
      <WatchLink post={post} />
    </Note>
  );
}

function InInbox({ post }: { post: PostDetail }) {
  const t = useTranslations("post.outcome");
  return (
    <Note status={post.status} looks="bg-info-soft" title={t("inbox.title")}>
      <ol className="list-decimal ps-4.5">
        {(["open", "tap", "finish"] as const).map((step) => (
          <li key={step}>{t(`inbox.${step}`, { username: post.account.username })}</li>
        ))}
      </ol>
      <p className="mt-1">{t("inbox.then")}</p>
      <WatchLink post={post} />
    </Note>
  );
}

function WatchLink({ post }: { post: PostDetail }) {
  const t = useTranslations("post.outcome");
  if (!post.link) return null;
  return (
    <Button asChild size="sm" className="mt-3 flex w-fit">
      <a href={post.link} target="_blank" rel="noreferrer">
        {t(post.photoCount > 0 ? "see" : "watch")} <ExternalLink />
      </a>
    </Button>
  );
}

function GoingOut({ post, canCompose }: Pick<OutcomeProps, "post" | "canCompose">) {
  const t = useTranslations("post.outcome");
  const title = post.uploadPercent === null ? t("going") : t("goingPercent", { percent: post.uploadPercent });
  return (
    <Note status={post.status} looks="border border-cue bg-card" title={title}>
      {t(`progress.${progressOf(post)}`, { what: post.photoCount > 0 ? "photos" : "video" })}
      <UploadBar post={post} className="mt-3 overflow-hidden rounded-full" />
      {canCompose && post.canStop && <StopButton post={post} />}
    </Note>
  );
}

function progressOf({ status, delivery, canStop }: PostDetail) {
  if (status === "preparing") return delivery === "inbox" ? "draft" : "checking";
  if (status === "uploading") return "uploading";
  // While it can be stopped in this state, TikTok is still fetching.
  return canStop ? "fetching" : "processing";
}
