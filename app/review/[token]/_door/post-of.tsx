import { orNotFound } from "@/lib/auth/or-not-found";
import type { GuestLink } from "@/lib/clients/find-link";
import { getSharedPost, listSharedPosts, progressOf } from "@/lib/clients/shared-posts";
import { listSharedThreads } from "@/lib/comments/queries";
import { ReviewFrame } from "../_components/review-frame";
import { ReviewPost } from "../_components/review-post";
import { findGuestName, findProblem } from "./guest-cookies";

interface PostOfProps {
  link: GuestLink;
  base: string;
  postId: string;
  asked: Record<string, string | string[] | undefined>;
}

/** A post of the link with all that its page shows. */
export async function PostOf({ link, base, postId, asked }: PostOfProps) {
  const post = await orNotFound(getSharedPost(link, postId));
  const [threads, guestName, problem, plan] = await Promise.all([
    listSharedThreads(post.id),
    findGuestName(),
    findProblem(asked.problem),
    link.postId ? null : listSharedPosts(link),
  ]);
  const said = (["approved", "changes", "comment"] as const).find((one) => one === asked.said) ?? null;
  return (
    <ReviewFrame link={link} base={base}>
      <ReviewPost
        {...{ post, threads, base, guestName, problem, said }}
        timeZone={link.timeZone}
        plan={plan && progressOf(plan)}
      />
    </ReviewFrame>
  );
}
