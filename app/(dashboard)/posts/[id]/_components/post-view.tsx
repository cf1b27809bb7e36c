"use client";

import { ShieldCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PlayerProvider } from "@/components/comments/player-context";
import { useThreads } from "@/components/comments/use-threads";
import { postTitle } from "@/components/posts/post-title";
import { StatusBadge } from "@/components/posts/status-badge";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { ThreadView } from "@/lib/comments/types";
import type { PostDetail } from "@/lib/posts/types";
import { Comments, Moments } from "./comments";
import { Outcome } from "./outcome";
import { PostActions } from "./post-actions";
import { PostFacts } from "./post-facts";
import { SharePost } from "./share-post";
import { Timeline } from "./timeline";
import { usePost } from "./use-post";

interface PostViewProps {
  post: PostDetail;
  /** The workspace's zone, in which the timeline is told. */
  timeZone: string;
  canCompose: boolean;
  canApprove: boolean;
  canComment: boolean;
  canShare: boolean;
  /** Of the workspace itself, not one of its clients. */
  isTeam: boolean;
  threads: ThreadView[];
}

export function PostView({ post: initial, threads: firstThreads, ...props }: PostViewProps) {
  const { timeZone, canCompose, canApprove, canComment, canShare, isTeam } = props;
  const t = useTranslations("post");
  const record = useTranslations("ledger.post");
  const post = usePost(initial);
  const threads = useThreads(post.id, firstThreads);
  return (
    <PlayerProvider>
      <PageHeader
        title={postTitle(post)}
        back={{ href: "/calendar", label: t("backToCalendar") }}
        badge={<StatusBadge post={post} />}
      >
        {canShare && <SharePost post={post} timeZone={timeZone} />}
        {isTeam && (
          <Button asChild variant="quiet" className="max-sm:px-3">
            <Link href={`/posts/${post.id}/record`}>
              <ShieldCheck aria-hidden />
              <span className="max-sm:sr-only">{record("open")}</span>
            </Link>
          </Button>
        )}
        {canCompose && <PostActions post={post} timeZone={timeZone} />}
      </PageHeader>
      <div className="grid flex-1 lg:grid-cols-[25rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="px-4 pt-6 empty:hidden md:px-8 lg:col-start-2">
          <Outcome post={post} timeZone={timeZone} canCompose={canCompose} canApprove={canApprove} />
        </div>
        <div className="border-line px-4 py-6 md:px-6 lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:border-e">
          <PostFacts post={post} timeZone={timeZone} moments={<Moments post={post} threads={threads} />} />
        </div>
        <div className="grid content-start gap-8 border-line px-4 py-6 max-lg:border-t md:px-8 lg:col-start-2">
          <Comments {...{ post, threads, timeZone, canComment, isTeam }} />
          <Timeline events={post.events} timeZone={timeZone} />
        </div>
      </div>
    </PlayerProvider>
  );
}
