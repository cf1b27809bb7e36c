import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { WorkspaceMark } from "@/components/shell/workspace-mark";
import type { GuestLink } from "@/lib/clients/find-link";

interface ReviewFrameProps {
  link: GuestLink;
  base: string;
  children: ReactNode;
}

/** What stands around each page of a link: whose it is, in their colour, and what the link is. */
export function ReviewFrame({ link, base, children }: ReviewFrameProps) {
  const t = useTranslations("review");
  const format = useFormatter();
  const { workspaceId: id, workspaceName: name, brandColour, logoVersion } = link;
  const until = format.dateTime(link.expiresAt, { dateStyle: "long", timeZone: link.timeZone });
  return (
    <div className="flex min-h-dvh flex-col max-md:has-[[data-bar]]:pb-20">
      <header className="border-b border-line">
        {brandColour && <div aria-hidden className="h-1" style={{ background: brandColour }} />}
        <div className="mx-auto flex h-14 max-w-5xl items-center gap-2.5 px-4 md:px-8">
          <WorkspaceMark
            workspace={{ id, name, brandColour, logoVersion }}
            logoPath={`${base}/logo`}
            size={28}
          />
          <p className="min-w-0 truncate font-semibold">{name}</p>
        </div>
      </header>
      <main className="mx-auto w-full max-w-5xl flex-1 px-4 md:px-8">{children}</main>
      <footer className="mx-auto w-full max-w-5xl px-4 py-6 text-sm text-ink3 text-pretty md:px-8">
        {t("frame.note", { until })}
      </footer>
    </div>
  );
}
