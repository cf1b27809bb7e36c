"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ThreadView } from "@/lib/comments/types";
import { CommentForm } from "./comment-form";
import { usePlayer } from "./player-context";
import { Thread } from "./thread";
import type { CommentActions, CommentedPost } from "./types";

interface CommentsPanelProps {
  post: CommentedPost;
  threads: readonly ThreadView[];
  timeZone: string;
  canComment: boolean;
  /** False for clients: what they write is for everyone. */
  isTeam: boolean;
  actions: CommentActions;
}

/** What people say about a post, beside its video; what is settled is folded away. */
export function CommentsPanel(props: CommentsPanelProps) {
  const { post, threads, timeZone, canComment, isTeam, actions } = props;
  const t = useTranslations("comments");
  const player = usePlayer();
  const said = threads.filter(({ isRemoved, replies }) => !isRemoved || replies.length > 0);
  const [open, settled] = [said.filter(({ resolved }) => !resolved), said.filter(({ resolved }) => resolved)];
  const drawn = (list: ThreadView[]) => (
    <ol className="divide-y divide-line">
      {list.map((thread) => (
        <li key={thread.id}>
          <Thread
            {...{ thread, post, timeZone, canComment, actions }}
            showsAudience={isTeam}
            onSeek={player.seek}
          />
        </li>
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="comments">
      <h2 id="comments" className="text-base font-semibold">
        {t("title")}
        {open.length > 0 && <span className="ms-2 font-normal text-ink3 tabular-nums">{open.length}</span>}
      </h2>
      {said.length === 0 && (
        <p className="mt-1.5 text-ink2 text-pretty">{t(canComment ? "empty" : "none")}</p>
      )}
      {open.length > 0 && <div className="mt-1">{drawn(open)}</div>}
      {settled.length > 0 && (
        <details className="group mt-1">
          <summary className="-mx-1.5 flex min-h-8 w-fit cursor-pointer list-none items-center gap-1.5 rounded-md px-1.5 text-sm text-ink2 hover:bg-sunk [&::-webkit-details-marker]:hidden">
            <ChevronRight
              aria-hidden
              className="size-3.5 text-ink3 transition-transform group-open:rotate-90 rtl:-scale-x-100"
            />
            {t("settled", { count: settled.length })}
          </summary>
          {drawn(settled)}
        </details>
      )}
      {canComment && (
        <div className="mt-3">
          <CommentForm post={post} canChooseAudience={isTeam} actions={actions} />
        </div>
      )}
    </section>
  );
}
