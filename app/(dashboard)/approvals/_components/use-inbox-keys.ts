"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import type { WaitingPost } from "@/lib/approvals/types";

interface InboxKeys {
  posts: WaitingPost[];
  open: (postId: string) => void;
  toggle: (post: WaitingPost) => void;
}

/** `j` and `k` walk through the rows; what is read answers to keys of its own. */
export function useInboxKeys(given: InboxKeys) {
  const t = useTranslations("approvals.inbox.keys");
  const rows = useRef(new Map<string, HTMLButtonElement>());
  const latest = useRef(given);
  latest.current = given;
  const table = useMemo(() => {
    const at = () =>
      latest.current.posts.findIndex(({ postId }) => rows.current.get(postId) === document.activeElement);
    const go = (by: 1 | -1) => () => {
      const { posts } = latest.current;
      const index = at() === -1 ? 0 : Math.min(Math.max(at() + by, 0), posts.length - 1);
      rows.current.get(posts[index]?.postId ?? "")?.focus();
    };
    const withRow = (work: (post: WaitingPost) => void) => () => {
      const post = latest.current.posts[at()];
      if (post) work(post);
    };
    return {
      title: t("title"),
      shortcuts: [
        { keys: "j", label: t("next"), run: go(1) },
        { keys: "k", label: t("previous"), run: go(-1) },
        { keys: "o", label: t("open"), run: withRow(({ postId }) => latest.current.open(postId)) },
        { keys: "x", label: t("select"), run: withRow((post) => post.isMine && latest.current.toggle(post)) },
        { keys: "a", label: t("approve") },
      ],
    };
  }, [t]);
  useShortcuts(table);
  const rowRef = (postId: string) => (element: HTMLButtonElement | null) => {
    if (element) rows.current.set(postId, element);
    else rows.current.delete(postId);
  };
  return { rowRef };
}
