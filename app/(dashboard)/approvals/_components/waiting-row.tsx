"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { Poster } from "@/components/posts/poster";
import { TestMark } from "@/components/posts/test-mark";
import { useMoments } from "@/components/posts/use-moments";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import type { WaitingPost } from "@/lib/approvals/types";

interface WaitingRowProps {
  post: WaitingPost;
  timeZone: string;
  isSelected: boolean;
  /** Null where it waits for others. */
  onSelect: (() => void) | null;
  onOpen: () => void;
  ref: Ref<HTMLButtonElement>;
}

export function WaitingRow({ post, timeZone, isSelected, onSelect, onOpen, ref }: WaitingRowProps) {
  const t = useTranslations("approvals.inbox");
  const { sayMoment } = useMoments(timeZone);
  const { account, media, photoCount, kind, given } = post;
  const title = post.caption.trim() || media.name;
  return (
    <li className={cn("relative -mx-2 flex items-center gap-3 px-2 py-3", isSelected && "bg-sunk")}>
      {onSelect && (
        <Checkbox
          checked={isSelected}
          onCheckedChange={onSelect}
          aria-label={t("select", { name: title })}
          className="z-10 max-md:before:-inset-3"
        />
      )}
      <Poster media={{ ...media, durationMs: null }} photoCount={photoCount} className="w-11" />
      <div className="min-w-0 flex-1">
        <button
          ref={ref}
          type="button"
          onClick={onOpen}
          className="line-clamp-2 w-full text-start font-medium break-words after:absolute after:inset-0 after:rounded-control hover:underline"
        >
          {title}
        </button>
        <p className="mt-1 flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 text-sm text-ink2">
          <AccountAvatar account={{ ...account, status: "connected" }} size={16} />
          <span className="truncate">{account.displayName}</span>
          <TestMark account={account} />
          <span className="truncate text-ink3">{t("askedBy", { name: post.askedByName })}</span>
          {kind === "two" && <span className="text-ink3">{t("progress", { given })}</span>}
        </p>
        <p className="timecode mt-1 text-sm md:hidden">{sayMoment(post.dueAt)}</p>
      </div>
      <time dateTime={post.dueAt} className="timecode shrink-0 text-sm text-ink2 max-md:hidden">
        <span className="sr-only">{t("due")} </span>
        {sayMoment(post.dueAt)}
      </time>
    </li>
  );
}
