import { useTranslations } from "next-intl";
import { makeLinkAction, revokeLinkAction } from "@/app/(dashboard)/client-links/actions";
import { ShareButton } from "@/components/clients/share-button";
import type { PostDetail } from "@/lib/posts/types";

const actions = { make: makeLinkAction, revoke: revokeLinkAction };

export function SharePost({ post, timeZone }: { post: PostDetail; timeZone: string }) {
  const t = useTranslations("review.share");
  if (post.status === "canceled") return null;
  const shared = { kind: "post", postId: post.id } as const;
  return <ShareButton label={t("post")} {...{ shared, timeZone, actions }} />;
}
