import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { TestMark } from "@/components/posts/test-mark";
import { useMoments } from "@/components/posts/use-moments";
import { isOut } from "@/lib/posts/states";
import type { PostDetail } from "@/lib/posts/types";
import { ChoiceFacts } from "./choice-facts";
import { Fact } from "./fact";
import { PostMedia } from "./post-media";
import { SchedulePlace } from "./schedule-place";

interface PostFactsProps {
  post: PostDetail;
  timeZone: string;
  /** Below the video. */
  moments: ReactNode;
}

/** Who agreed to exactly this. */
function ApprovedFact({ post }: { post: PostDetail }) {
  const t = useTranslations("post.facts");
  const { request } = post.approval;
  if (request?.status !== "approved") return null;
  const names = request.decisions.filter(({ decision }) => decision === "approve");
  return <Fact name={t("approved")}>{names.map(({ actorName }) => actorName).join(", ")}</Fact>;
}

export function PostFacts({ post, timeZone, moments }: PostFactsProps) {
  const { sayMoment } = useMoments(timeZone);
  const t = useTranslations("post.facts");
  return (
    <div className="grid gap-6 sm:grid-cols-[220px_minmax(0,1fr)] lg:grid-cols-1">
      <div className="grid content-start gap-2">
        <PostMedia post={post} />
        {moments}
      </div>
      <dl className="grid content-start gap-3">
        <Fact name={t("account")}>
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <AccountAvatar account={post.account} size={20} />
            <span className="max-w-[calc(100%-1.75rem)] truncate font-medium">
              {post.account.displayName}
            </span>
            <span className="max-w-full truncate text-ink2">@{post.account.username}</span>
            <TestMark account={post.account} />
          </span>
        </Fact>
        <Fact name={t(isOut(post.status) ? "wasPlanned" : "time")}>
          <SchedulePlace post={post} timeZone={timeZone} />
        </Fact>
        <Fact name={t("how")}>{t(`delivery.${post.delivery}`)}</Fact>
        <ChoiceFacts post={post} />
        {post.publicSince && (
          <Fact name={t("publicSince")}>
            <time dateTime={post.publicSince}>{sayMoment(post.publicSince)}</time>
          </Fact>
        )}
        {post.publicEndedAt && (
          <Fact name={t("publicUntil")}>
            <time dateTime={post.publicEndedAt}>{sayMoment(post.publicEndedAt)}</time>
          </Fact>
        )}
        <ApprovedFact post={post} />
        {post.consent && (
          <Fact name={t("agreed")}>
            {post.consent.by ?? t("gone")}, {sayMoment(post.consent.givenAt)}
            <span className="mt-0.5 block text-sm text-ink2">“{post.consent.sentence}”</span>
          </Fact>
        )}
        {post.apiKeyName !== null && (
          <Fact name={t("made")}>{t("madeByKey", { name: post.apiKeyName })}</Fact>
        )}
      </dl>
    </div>
  );
}
