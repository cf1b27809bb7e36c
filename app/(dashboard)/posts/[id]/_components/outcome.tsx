import { ExternalLink } from "lucide-react";
import { draftSteps } from "@/components/posts/composer/delivery";
import { UploadBar } from "@/components/posts/upload-bar";
import { Button } from "@/components/ui/button";
import { isRunning } from "@/lib/posts/states";
import type { PostDetail } from "@/lib/posts/types";
import { AwaitingApproval } from "./awaiting-approval";
import { Held } from "./held";
import { Note } from "./note";
import { sayWallClock } from "./say-time";
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
    return <AwaitingApproval post={post} timeZone={timeZone} canApprove={canApprove} />;
  }
  if (status === "in review") return <InReview post={post} />;
  if (status === "published") return <Published post={post} timeZone={timeZone} />;
  if (status === "in inbox") return <InInbox post={post} />;
  if (status === "outcome unknown") return <UnknownOutcome post={post} canCompose={canCompose} />;
  if (isRunning(status)) return <GoingOut post={post} canCompose={canCompose} />;
  if (status !== "failed" && status !== "needs attention") return null;
  return <Held post={post} timeZone={timeZone} canCompose={canCompose} canApprove={canApprove} />;
}

function InReview({ post }: { post: PostDetail }) {
  return (
    <Note
      status={post.status}
      looks="bg-info-soft"
      title={`TikTok has it, and reviews it for @${post.account.username}`}
    >
      Everyone can see it once TikTok has reviewed it: usually within minutes, sometimes hours. There is
      nothing left to do, and it becomes Published here by itself.
    </Note>
  );
}

function Published({ post, timeZone }: { post: PostDetail; timeZone: string }) {
  const { account, delivery } = post;
  const how = delivery === "inbox" ? "Posted from the draft" : "Published";
  return (
    <Note status={post.status} looks="bg-ok-soft" title={`${how} as @${account.username}`}>
      {sayPublic(post, timeZone)}
      <WatchLink post={post} />
    </Note>
  );
}

function sayPublic({ publicSince, publicEndedAt, statusReason }: PostDetail, timeZone: string): string {
  if (publicEndedAt) {
    return `No longer public since ${sayWallClock(publicEndedAt, timeZone)}: it was deleted, hidden or taken down in TikTok.`;
  }
  if (publicSince) return `Public since ${sayWallClock(publicSince, timeZone)}.`;
  return (
    statusReason ?? "It may take a few minutes until TikTok has processed it and it appears on the profile."
  );
}

function InInbox({ post }: { post: PostDetail }) {
  return (
    <Note status={post.status} looks="bg-info-soft" title="Waiting in the TikTok inbox">
      <ol className="list-decimal pl-4.5">
        {draftSteps(post.account.username).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-1">Once TikTok says that it was posted, it becomes Published here.</p>
      <WatchLink post={post} />
    </Note>
  );
}

function WatchLink({ post }: { post: PostDetail }) {
  if (!post.link) return null;
  return (
    <Button asChild size="sm" className="mt-3 flex w-fit">
      <a href={post.link} target="_blank" rel="noreferrer">
        {post.photoCount > 0 ? "See it on TikTok" : "Watch on TikTok"} <ExternalLink />
      </a>
    </Button>
  );
}

function GoingOut({ post, canCompose }: Pick<OutcomeProps, "post" | "canCompose">) {
  const title = post.uploadPercent === null ? "Going out now" : `Going out now · ${post.uploadPercent} %`;
  return (
    <Note status={post.status} looks="border border-cue bg-card" title={title}>
      {sayProgress(post)}
      <UploadBar post={post} className="mt-3 overflow-hidden rounded-full" />
      {canCompose && post.canStop && <StopButton post={post} />}
    </Note>
  );
}

function sayProgress({ status, photoCount, delivery, canStop }: PostDetail): string {
  const what = photoCount > 0 ? "photos" : "video";
  if (status === "preparing") {
    return delivery === "inbox"
      ? "Getting the draft ready, then TikTok gets it."
      : "Checking once more what the account may do, then TikTok gets it.";
  }
  if (status === "uploading") return `The ${what} ${photoCount > 0 ? "are" : "is"} on the way to TikTok.`;
  // While it can be stopped in this state, TikTok is still fetching.
  return canStop ? `TikTok is fetching the ${what}.` : `TikTok has the whole post and is processing it.`;
}
