import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { GuestLink } from "@/lib/clients/find-link";

/** What stands around each page of a link: the agency's name, and what the link is. */
export function ReviewFrame({ link, children }: { link: GuestLink; children: ReactNode }) {
  const t = useTranslations("review");
  const format = useFormatter();
  const until = format.dateTime(link.expiresAt, { dateStyle: "long", timeZone: link.timeZone });
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-line">
        <div className="mx-auto flex h-14 max-w-5xl items-center gap-2.5 px-4 md:px-8">
          <Avatar name={link.workspaceName} shape="square" size={26} />
          <p className="min-w-0 truncate font-semibold">{link.workspaceName}</p>
        </div>
      </header>
      <main className="mx-auto w-full max-w-5xl flex-1 px-4 md:px-8">{children}</main>
      <footer className="mx-auto w-full max-w-5xl px-4 py-6 text-sm text-ink3 text-pretty md:px-8">
        {t("frame.note", { until })}
      </footer>
    </div>
  );
}
