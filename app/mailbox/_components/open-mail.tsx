import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { cn } from "@/components/ui/cn";
import type { MailboxMail } from "@/lib/mail/list-mailbox";

interface OpenMailProps {
  mail: MailboxMail;
  search: string;
  className?: string;
}

/** As the program of its reader would show it: no script, and its links lead on in this tab. */
export function OpenMail({ mail, search, className }: OpenMailProps) {
  const t = useTranslations("notices.mailbox");
  return (
    <article aria-label={mail.subject} className={cn("flex flex-col gap-4 px-4 py-5 md:px-6", className)}>
      <Link
        href={{ pathname: "/mailbox", query: search ? { to: search } : {} }}
        className="flex items-center gap-1.5 py-1 text-sm text-ink2 md:hidden"
      >
        <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        {t("back")}
      </Link>
      <header>
        <h2 className="text-lg font-semibold text-pretty">{mail.subject}</h2>
        <p className="mt-0.5 text-sm text-ink2">{t("to", { address: mail.to })}</p>
      </header>
      <iframe
        key={mail.id}
        title={t("frame")}
        sandbox="allow-top-navigation-by-user-activation"
        srcDoc={mail.html.replaceAll("<a ", '<a target="_top" ')}
        className="h-[36rem] w-full rounded-card border border-line"
      />
      <details>
        <summary className="cursor-pointer py-1 text-sm text-ink2 hover:text-ink">{t("text")}</summary>
        <pre className="mt-2 overflow-x-auto rounded-card bg-sunk p-4 font-mono text-xs whitespace-pre-wrap">
          {splitLinks(mail.text).map(({ start, part, isLink }) =>
            isLink ? (
              <a key={start} href={part} className="underline underline-offset-2">
                {part}
              </a>
            ) : (
              <Fragment key={start}>{part}</Fragment>
            ),
          )}
        </pre>
      </details>
    </article>
  );
}

function splitLinks(text: string): { start: number; part: string; isLink: boolean }[] {
  let start = 0;
  return text.split(/(https?:\/\/\S+)/).map((part, index) => {
    const place = { start, part, isLink: index % 2 === 1 };
    start += part.length;
    return place;
  });
}
