"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ApprovalNote } from "@/app/(dashboard)/posts/[id]/_components/approval/approval-note";
import { PostFacts } from "@/app/(dashboard)/posts/[id]/_components/post-facts";
import { fetchPost, postKey } from "@/app/(dashboard)/posts/[id]/_components/use-post";
import { PlayerProvider } from "@/components/comments/player-context";
import { postTitle } from "@/components/posts/post-title";
import { isTyping } from "@/components/ui/is-typing";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import type { WaitingPost } from "@/lib/approvals/types";
import type { PostDetail } from "@/lib/posts/types";

interface ReadingProps {
  postId: string;
  posts: WaitingPost[];
  timeZone: string;
  canCompose: boolean;
  onOpen: (postId: string) => void;
  onClose: () => void;
}

/** All that is approved, exactly as it will be posted, with the word to say below it. */
export function Reading({ postId, posts, timeZone, canCompose, onOpen, onClose }: ReadingProps) {
  const t = useTranslations("approvals.inbox");
  const { data: post } = useQuery({
    queryKey: postKey(postId),
    queryFn: ({ signal }) => fetchPost(postId, signal),
  });
  const title = posts.find((one) => one.postId === postId)?.caption || t("title");
  useReadingKeys({ postId, posts, onOpen });
  useLeaveWhenDecided(post, onClose);
  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <SheetContent
        title={post ? postTitle(post) : title}
        description={t("lookFirst")}
        className="md:w-[30rem]"
        footer={
          <Link
            href={`/posts/${postId}`}
            className="me-auto flex min-h-11 items-center text-sm text-ink2 underline-offset-2 hover:underline md:min-h-6"
          >
            {t("wholePage")}
          </Link>
        }
      >
        {post ? (
          <PlayerProvider>
            <div data-reading className="grid gap-5">
              <ApprovalNote post={post} timeZone={timeZone} canCompose={canCompose} />
              <PostFacts post={post} timeZone={timeZone} moments={null} />
            </div>
          </PlayerProvider>
        ) : (
          <div className="grid gap-4">
            <Skeleton className="h-40 rounded-card" />
            <Skeleton className="aspect-[9/16] w-40 rounded-xl" />
          </div>
        )}
      </SheetContent>
    </Sheet>
  );
}

function useReadingKeys({ postId, posts, onOpen }: Pick<ReadingProps, "postId" | "posts" | "onOpen">) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const index = posts.findIndex((one) => one.postId === postId);
      if (event.key === "j" || event.key === "k") {
        const next = posts[index + (event.key === "j" ? 1 : -1)];
        if (next) onOpen(next.postId);
      }
      if (event.key === "a" && !event.repeat) {
        document.querySelector<HTMLButtonElement>("[data-reading] [data-approve]")?.click();
      }
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [postId, posts, onOpen]);
}

/** Once it is decided there is nothing left to read. */
function useLeaveWhenDecided(post: PostDetail | undefined, onClose: () => void) {
  const isOver = post !== undefined && post.status !== "awaiting approval";
  useEffect(() => {
    if (isOver) onClose();
  }, [isOver, onClose]);
}
