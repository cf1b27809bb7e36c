import Link from "next/link";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Moment } from "@/components/ui/moment";
import type { MailboxMail } from "@/lib/mail/list-mailbox";

interface MailListProps {
  mails: MailboxMail[];
  shownId: string;
  search: string;
  className?: string;
}

export function MailList({ mails, shownId, search, className }: MailListProps) {
  const t = useTranslations("notices.mailbox");
  return (
    <nav aria-label={t("list")} className={cn("border-line md:border-e", className)}>
      <ul className="divide-y divide-line">
        {mails.map(({ id, to, subject, createdAt }) => (
          <li key={id} className={cn("relative px-4 py-3 md:px-6", id === shownId && "md:bg-sunk")}>
            <Link
              href={{ pathname: "/mailbox", query: search ? { to: search, mail: id } : { mail: id } }}
              aria-current={id === shownId ? "true" : undefined}
              className="line-clamp-2 font-medium text-pretty after:absolute after:inset-0"
            >
              {subject}
            </Link>
            <p className="mt-1 flex justify-between gap-3 text-xs text-ink2">
              <span className="min-w-0 truncate">{to}</span>
              <Moment at={createdAt} timeZone="UTC" className="relative z-10 shrink-0 font-mono" />
            </p>
          </li>
        ))}
      </ul>
    </nav>
  );
}
