import { ChevronRight, CircleAlert, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Dismissible } from "./dismissible";
import type { Notice } from "./notice-words";

interface NoticesProps {
  notices: Notice[];
  /** The button that leads to TikTok's page, for who may connect accounts. */
  reconnect: ReactNode;
}

/** More would push the page itself out of sight; the rest opens. */
const SHOWN_MAX = 3;

/** What somebody has to do, above whatever page is open; nothing at all when there is nothing. */
export function Notices({ notices, reconnect }: NoticesProps) {
  const t = useTranslations("shell.notices");
  if (notices.length === 0) return null;
  const rest = notices.slice(SHOWN_MAX);
  return (
    <section aria-label={t("label")} className="shrink-0 border-b border-line bg-card">
      <NoticeList notices={notices.slice(0, SHOWN_MAX)} reconnect={reconnect} />
      {rest.length > 0 && (
        <details className="group border-t border-line">
          <summary className="flex cursor-pointer list-none items-center gap-1.5 px-4 py-2 text-sm text-ink2 hover:text-ink md:px-5 [&::-webkit-details-marker]:hidden">
            <ChevronRight
              aria-hidden
              className="size-4 transition-transform group-open:rotate-90 rtl:-scale-x-100"
            />
            {t("more", { count: rest.length })}
          </summary>
          <NoticeList notices={rest} reconnect={reconnect} />
        </details>
      )}
    </section>
  );
}

function NoticeList({ notices, reconnect }: NoticesProps) {
  return (
    <ul className="divide-y divide-line">
      {notices.map((notice) => {
        const row = <NoticeRow notice={notice} reconnect={notice.isReconnectable && reconnect} />;
        if (!notice.canDismiss) return <li key={notice.id}>{row}</li>;
        return (
          <Dismissible key={notice.id} id={notice.id}>
            {row}
          </Dismissible>
        );
      })}
    </ul>
  );
}

const looks = {
  wait: { Shape: CircleAlert, mark: "text-wait" },
  hold: { Shape: TriangleAlert, mark: "text-hold" },
} as const;

function NoticeRow({ notice, reconnect }: { notice: Notice; reconnect: ReactNode }) {
  const { Shape, mark } = looks[notice.tone];
  return (
    <div
      className={cn(
        "grid grid-cols-[1rem_minmax(0,1fr)] items-start gap-x-3 gap-y-1.5 px-4 py-1.5 md:grid-cols-[1rem_minmax(0,1fr)_auto] md:px-5",
        notice.canDismiss && "pe-13 md:pe-14",
      )}
    >
      <Shape aria-hidden className={cn("mt-2 size-4", mark)} />
      <p className="py-1.5 text-pretty">{notice.text}</p>
      <div className="col-start-2 flex min-h-8 items-center gap-3 md:col-start-3">
        {notice.link && (
          <Link href={notice.link.href} className="py-1 text-sm text-ink2 underline hover:text-ink">
            {notice.link.label}
          </Link>
        )}
        {reconnect}
      </div>
    </div>
  );
}
