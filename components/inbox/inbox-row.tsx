"use client";

import { Mail, MailOpen } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import type { InboxItem } from "@/lib/notifications/types";
import { KindMark } from "./kind-mark";

interface InboxRowProps {
  item: InboxItem;
  timeZone: string;
  /** The one that is open: its own need no other way in, and no name. */
  workspaceId: string;
  onMark: (input: { ids: string[]; isRead: boolean }) => void;
  /** When it leads somewhere and was followed. */
  onFollow?: () => void;
}

export function InboxRow({ item, timeZone, workspaceId, onMark, onFollow }: InboxRowProps) {
  const t = useTranslations("notices.inbox");
  const format = useFormatter();
  const { id, sentence, quote, isRead, createdAt } = item;
  const clock = format.dateTime(new Date(createdAt), { hour: "2-digit", minute: "2-digit", timeZone });
  const isElsewhere = item.workspaceId !== null && item.workspaceId !== workspaceId;
  return (
    <li
      className={cn(
        "relative grid grid-cols-[1rem_minmax(0,1fr)_auto] gap-x-3 px-4 py-3 transition-colors hover:bg-sunk/70 md:px-5",
        !isRead && "bg-card",
      )}
    >
      <KindMark kind={item.kind} className="mt-0.5" />
      <div className="min-w-0">
        <p className={cn("text-pretty wrap-break-word", isRead ? "text-ink2" : "font-medium")}>
          {!isRead && <span className="sr-only">{t("isUnread")} </span>}
          <Sentence
            item={item}
            isElsewhere={isElsewhere}
            onFollow={() => {
              if (!isRead) onMark({ ids: [id], isRead: true });
              onFollow?.();
            }}
          >
            {sentence}
          </Sentence>
        </p>
        {quote && (
          <p className="mt-1 border-s-2 border-line2 ps-2.5 text-sm text-ink2 wrap-break-word">{quote}</p>
        )}
        <p className="mt-1 flex flex-wrap gap-x-2 text-xs text-ink3">
          <time dateTime={createdAt} className="font-mono tabular-nums">
            {clock}
          </time>
          {isElsewhere && <span className="min-w-0 truncate">{item.workspaceName}</span>}
        </p>
      </div>
      <div className="flex items-start gap-2">
        {!isRead && <span aria-hidden className="mt-2 size-2 rounded-full bg-ink" />}
        <IconButton
          label={isRead ? t("markUnread") : t("markRead")}
          size="sm"
          className="relative -my-1.5 -me-2 text-ink3"
          onClick={() => onMark({ ids: [id], isRead: !isRead })}
        >
          {isRead ? <Mail /> : <MailOpen />}
        </IconButton>
      </div>
    </li>
  );
}

interface SentenceProps {
  item: InboxItem;
  isElsewhere: boolean;
  onFollow: () => void;
  children: string;
}

/** All of the row leads there. Another workspace is entered by the server, which a link must not do ahead of a click. */
function Sentence({ item, isElsewhere, onFollow, children }: SentenceProps) {
  const looks = "after:absolute after:inset-0";
  if (!item.href) return children;
  if (isElsewhere) {
    return (
      <a href={`/inbox/open/${item.id}`} onClick={onFollow} className={looks}>
        {children}
      </a>
    );
  }
  return (
    <Link href={item.href} onClick={onFollow} className={looks}>
      {children}
    </Link>
  );
}
