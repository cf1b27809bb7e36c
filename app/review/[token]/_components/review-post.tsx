import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PlayerProvider } from "@/components/comments/player-context";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { TestMark } from "@/components/posts/test-mark";
import { Button } from "@/components/ui/button";
import type { PlanProgress, SharedDetail } from "@/lib/clients/types";
import type { ThreadView } from "@/lib/comments/types";
import { AnswerForm } from "./answer-form";
import { GuestThreads } from "./guest-threads";
import { LocalTime } from "./local-time";
import { OutcomeNote } from "./outcome-note";
import { ReviewFacts } from "./review-facts";
import { ReviewMedia } from "./review-media";
import { StageBadge } from "./stage-badge";

export interface ReviewPostProps {
  post: SharedDetail;
  threads: ThreadView[];
  base: string;
  timeZone: string;
  guestName: string;
  said: "approved" | "changes" | "comment" | null;
  problem: { problem: string; words: string } | null;
  /** Of a plan: the next post without an answer. */
  plan: PlanProgress | null;
}

/** One post as its client sees it: what it is, what was said, and the answer. */
export function ReviewPost(props: ReviewPostProps) {
  const { post, threads, base, timeZone, guestName, said, problem, plan } = props;
  const { settings, request } = post;
  return (
    <PlayerProvider>
      {plan && <PlanLine base={base} plan={plan} />}
      <div className="grid gap-6 py-5 lg:grid-cols-[20rem_minmax(0,1fr)] lg:gap-10 lg:py-8">
        <div className="lg:sticky lg:top-6 lg:self-start">
          {settings ? <ReviewMedia post={post} base={base} threads={threads} /> : null}
        </div>
        <div className="grid content-start gap-5 lg:row-span-1">
          <Head post={post} timeZone={timeZone} />
          <OutcomeNote post={post} said={said} problem={problem?.problem ?? null} />
          {said && plan?.nextId && <NextLink base={base} postId={plan.nextId} />}
          {settings && <ReviewFacts post={post} settings={settings} />}
          <GuestThreads {...{ threads, base, guestName, timeZone }} postId={post.id} />
          <Answer {...{ post, base, guestName, request }} words={problem?.words ?? ""} />
        </div>
      </div>
    </PlayerProvider>
  );
}

function Head({ post, timeZone }: Pick<ReviewPostProps, "post" | "timeZone">) {
  const t = useTranslations("review");
  const { account, scheduledAt } = post;
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="flex min-w-0 items-center gap-2.5">
        <AccountAvatar account={account} size={36} />
        <div className="min-w-0">
          <h1 className="truncate text-lg font-semibold">{account.displayName}</h1>
          <p className="truncate text-sm text-ink2">@{account.username}</p>
        </div>
        <TestMark account={account} />
      </div>
      <StageBadge post={post} />
      <div className="w-full">
        {scheduledAt ? <LocalTime at={scheduledAt} timeZone={timeZone} /> : t("noTime")}
      </div>
    </div>
  );
}

interface AnswerProps extends Pick<ReviewPostProps, "post" | "base" | "guestName"> {
  request: SharedDetail["request"];
  words: string;
}

/** Where this link has said yes, taking it back is folded away: until it has gone out, it can be. */
function Answer({ post, base, guestName, request, words }: AnswerProps) {
  const t = useTranslations("review.answer");
  const isAnswered = request !== null && !post.isAsked;
  const form = (
    <AnswerForm
      {...{ base, guestName, request, words }}
      postId={post.id}
      isVideo={post.settings !== null && post.hasFile && post.photoCount === 0}
      photoCount={post.settings ? post.photoCount : 0}
      isFolded={isAnswered}
    />
  );
  if (!isAnswered) {
    return (
      <section aria-labelledby="answer-title" className="grid gap-3">
        <h2 id="answer-title" className="text-base font-semibold">
          {t(request ? "title" : "titleComment")}
        </h2>
        {form}
      </section>
    );
  }
  return (
    <details className="border-t border-line pt-3" open={words !== ""}>
      <summary className="-mx-1.5 flex min-h-11 w-fit cursor-pointer list-none items-center rounded-md px-1.5 text-ink2 underline underline-offset-4 hover:text-ink [&::-webkit-details-marker]:hidden">
        {t("changeMind")}
      </summary>
      <div className="grid gap-3 pt-2">{form}</div>
    </details>
  );
}

function PlanLine({ base, plan }: { base: string; plan: PlanProgress }) {
  const t = useTranslations("review.plan");
  return (
    <nav
      aria-label={t("label")}
      className="flex items-center justify-between gap-4 border-b border-line py-2"
    >
      <Button asChild variant="quiet" className="-ms-3.5">
        <Link href={base}>
          <ChevronLeft className="rtl:-scale-x-100" /> {t("back")}
        </Link>
      </Button>
      <span className="text-sm text-ink2" hidden={plan.asked === 0}>
        {t("progress", { answered: plan.answered, asked: plan.asked })}
      </span>
    </nav>
  );
}

function NextLink({ base, postId }: { base: string; postId: string }) {
  const t = useTranslations("review.plan");
  return (
    <Button asChild variant="primary" size="lg">
      <Link href={`${base}/${postId}`}>
        {t("next")} <ChevronRight className="rtl:-scale-x-100" />
      </Link>
    </Button>
  );
}
