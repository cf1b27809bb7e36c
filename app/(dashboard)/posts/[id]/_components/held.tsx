import { useTranslations } from "next-intl";
import { useMoments } from "@/components/posts/use-moments";
import { useSentence } from "@/components/shell/sentences";
import type { PostDetail } from "@/lib/posts/types";
import { HeldChoices } from "./held-choices";
import { Note } from "./note";

interface HeldProps {
  post: PostDetail;
  timeZone: string;
  canCompose: boolean;
  canApprove: boolean;
}

/** What stopped a post, and the ways out of it. */
export function Held({ post, timeZone, canCompose, canApprove }: HeldProps) {
  const say = useSentence();
  const { sayMoment } = useMoments(timeZone);
  const t = useTranslations("post.held");
  const isAhead = isHeldAhead(post, new Date());
  const when = post.scheduledAt ? sayMoment(post.scheduledAt) : "";
  return (
    <Note
      status={post.status}
      looks="bg-hold-soft"
      title={post.statusReason ? say(post.statusReason) : t("stopped")}
    >
      {t(`wayOut.${wayOutOf(post, isAhead)}`, { when, account: post.account.displayName })}
      {canCompose && (
        <HeldChoices post={post} timeZone={timeZone} canApprove={canApprove} isAhead={isAhead} />
      )}
    </Note>
  );
}

/** Held before its time, which it can still keep. */
function isHeldAhead({ status, scheduledAt }: PostDetail, now: Date): boolean {
  return status === "needs attention" && scheduledAt !== null && Date.parse(scheduledAt) > now.getTime();
}

function wayOutOf({ status, holdCode }: PostDetail, isAhead: boolean) {
  if (status === "failed") return "failed";
  if (!isAhead) return "late";
  if (holdCode === "reconnect" || holdCode === "grant") return "reconnect";
  return holdCode === "drift" ? "drift" : "ahead";
}
