import { redirect } from "next/navigation";
import { noteVisit } from "@/lib/clients/find-link";
import { requireLink } from "../_door/open-review";
import { PostOf } from "../_door/post-of";
import { reviewMetadata } from "../_door/review-metadata";

export const generateMetadata = reviewMetadata;

export default async function ReviewedPostPage({
  params,
  searchParams,
}: PageProps<"/review/[token]/[postId]">) {
  const [{ token, postId }, asked] = await Promise.all([params, searchParams]);
  const { link, isLocked } = await requireLink(token);
  const base = `/review/${token}`;
  if (isLocked) redirect(base);
  await noteVisit(link);
  return <PostOf {...{ link, base, asked, postId }} />;
}
