"use client";

import { useTranslations } from "next-intl";
import { postTitle } from "@/components/posts/post-title";
import { StatusBadge } from "@/components/posts/status-badge";
import { PageHeader } from "@/components/ui/page-header";
import type { PostDetail } from "@/lib/posts/types";
import { Outcome } from "./outcome";
import { PostActions } from "./post-actions";
import { PostFacts } from "./post-facts";
import { Timeline } from "./timeline";
import { usePost } from "./use-post";

interface PostViewProps {
  post: PostDetail;
  /** The workspace's zone, in which the timeline is told. */
  timeZone: string;
  canCompose: boolean;
  canApprove: boolean;
}

export function PostView({ post: initial, timeZone, canCompose, canApprove }: PostViewProps) {
  const t = useTranslations("post");
  const post = usePost(initial);
  return (
    <>
      <PageHeader
        title={postTitle(post)}
        back={{ href: "/calendar", label: t("backToCalendar") }}
        badge={<StatusBadge post={post} />}
      >
        {canCompose && <PostActions post={post} timeZone={timeZone} />}
      </PageHeader>
      <div className="grid flex-1 lg:grid-cols-[25rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="px-4 pt-6 empty:hidden md:px-8 lg:col-start-2">
          <Outcome post={post} timeZone={timeZone} canCompose={canCompose} canApprove={canApprove} />
        </div>
        <div className="border-line px-4 py-6 md:px-6 lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:border-e">
          <PostFacts post={post} timeZone={timeZone} />
        </div>
        <div className="border-line px-4 py-6 max-lg:border-t md:px-8 lg:col-start-2">
          <Timeline events={post.events} timeZone={timeZone} />
        </div>
      </div>
    </>
  );
}
