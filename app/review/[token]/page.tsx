import { noteVisit } from "@/lib/clients/find-link";
import { listSharedPosts, progressOf } from "@/lib/clients/shared-posts";
import { PasscodeForm } from "./_components/passcode-form";
import { PlanList } from "./_components/plan-list";
import { ReviewFrame } from "./_components/review-frame";
import { findProblem } from "./_door/guest-cookies";
import { requireLink } from "./_door/open-review";
import { PostOf } from "./_door/post-of";
import { reviewMetadata } from "./_door/review-metadata";

export const generateMetadata = reviewMetadata;

/** What the link is of: its post, or the plan. */
export default async function ReviewPage({ params, searchParams }: PageProps<"/review/[token]">) {
  const [{ token }, asked] = await Promise.all([params, searchParams]);
  const { link, isLocked } = await requireLink(token);
  const base = `/review/${token}`;
  if (isLocked) {
    return <PasscodeForm base={base} problem={(await findProblem(asked.problem))?.problem ?? null} />;
  }
  await noteVisit(link);
  if (link.postId) return <PostOf {...{ link, base, asked }} postId={link.postId} />;
  const posts = await listSharedPosts(link);
  const { timeZone, firstDay, lastDay } = link;
  return (
    <ReviewFrame link={link} base={base}>
      <PlanList
        {...{ posts, base, timeZone }}
        progress={progressOf(posts)}
        firstDay={firstDay ?? ""}
        lastDay={lastDay ?? ""}
      />
    </ReviewFrame>
  );
}
