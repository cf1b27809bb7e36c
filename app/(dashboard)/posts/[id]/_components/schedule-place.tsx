import { useTranslations } from "next-intl";
import { useMoments } from "@/components/posts/use-moments";
import type { PostDetail } from "@/lib/posts/types";

/** The planned time in the zone it was planned in; in the workspace's too where they differ. */
export function SchedulePlace({ post, timeZone }: { post: PostDetail; timeZone: string }) {
  const { sayMoment } = useMoments(timeZone);
  const t = useTranslations("post.facts");
  const own = post.timeZone ?? timeZone;
  const inOwn = useMoments(own);
  if (!post.scheduledAt) return <span className="text-ink2">{t("notPlanned")}</span>;
  return (
    <>
      <time dateTime={post.scheduledAt} className="timecode">
        {inOwn.sayMoment(post.scheduledAt)}
      </time>
      <span className="block text-sm text-ink2">{own}</span>
      {own !== timeZone && (
        <span className="block text-sm text-ink2">
          <span className="timecode">{sayMoment(post.scheduledAt)}</span> {timeZone}
        </span>
      )}
    </>
  );
}
