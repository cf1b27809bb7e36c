"use client";

import { Bell } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { UnreadCount } from "./unread-count";
import { useUnread } from "./use-unread";

interface BellLinkProps {
  unread: number;
  isHere: boolean;
  className: string;
}

/** On a phone the inbox is a page. */
export function BellLink({ unread, isHere, className }: BellLinkProps) {
  const t = useTranslations("notices.inbox");
  const count = useUnread(unread);
  return (
    <Link
      href="/inbox"
      aria-label={t("bell", { count })}
      aria-current={isHere ? "page" : undefined}
      className={className}
    >
      <span className="relative">
        <Bell aria-hidden className="size-[21px]" strokeWidth={isHere ? 1.9 : 1.6} />
        <UnreadCount count={count} className="start-3 -top-1.5" />
      </span>
    </Link>
  );
}
