import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { UploadProvider } from "@/components/media/upload/upload-provider";
import { BottomBar } from "@/components/shell/bottom-bar";
import { CommandsProvider } from "@/components/shell/commands";
import { NOTICE_COOKIE, parsePutAway } from "@/components/shell/notice-cookie";
import { toAccountNotice, toAppNotices, toHeldNotice } from "@/components/shell/notice-words";
import { Notices } from "@/components/shell/notices";
import { Providers } from "@/components/shell/providers";
import { Sidebar } from "@/components/shell/sidebar";
import { listAccountNotices } from "@/lib/accounts/notices";
import { listAccounts } from "@/lib/accounts/queries";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import { requireMember } from "@/lib/auth/require-member";
import { listHeldNotices } from "@/lib/posts/held-notices";
import { may } from "@/lib/workspaces/permissions";
import { listWorkspaces } from "@/lib/workspaces/queries";
import type { Member } from "@/lib/workspaces/types";
import { ConnectButton } from "./accounts/_components/connect-button";
import { switchWorkspaceAction } from "./actions";

/** Draws the frame. It guards nothing: each page inside asks for its member itself. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const member = await requireMember();
  const [t, workspaces, accounts, notices] = await Promise.all([
    getTranslations("shell"),
    listWorkspaces(member.userId),
    listAccounts(member),
    listNotices(member),
  ]);
  const canCompose = may(member.role, "compose posts");
  return (
    <Providers>
      <UploadProvider key={member.workspaceId} userId={member.userId} workspaceId={member.workspaceId}>
        <CommandsProvider canCompose={canCompose}>
          <a
            href="#main"
            className="fixed start-3 top-3 z-50 -translate-y-20 rounded-control bg-ink px-3.5 py-2 text-on-ink focus:translate-y-0"
          >
            {t("nav.skip")}
          </a>
          <div className="min-h-dvh md:grid md:grid-cols-[228px_minmax(0,1fr)]">
            <Sidebar
              member={member}
              workspaces={workspaces}
              accounts={accounts}
              onSwitch={switchWorkspaceAction}
            />
            <main id="main" className="flex min-w-0 flex-col pb-24 md:pb-0">
              <Notices
                notices={notices}
                reconnect={
                  may(member.role, "connect accounts") && (
                    <ConnectButton size="sm" variant="outline">
                      {t("accounts.reconnect")}
                    </ConnectButton>
                  )
                }
              />
              {children}
            </main>
          </div>
          <BottomBar
            userName={member.userName}
            workspaceName={member.workspaceName}
            canCompose={canCompose}
          />
        </CommandsProvider>
      </UploadProvider>
    </Providers>
  );
}

/** The app is the owners' business; the accounts and their posts are everybody's. */
async function listNotices(member: Member) {
  const isOwner = may(member.role, "change workspace");
  const now = new Date();
  const [accounts, held, app, jar, t, locale] = await Promise.all([
    listAccountNotices(member, now),
    listHeldNotices(member, now),
    isOwner ? getTikTokAppState() : null,
    cookies(),
    getTranslations("shell.notices"),
    getLocale(),
  ]);
  const reader = { t, locale, timeZone: member.timeZone };
  const putAway = parsePutAway(jar.get(NOTICE_COOKIE)?.value);
  const all = [
    ...held.map((notice) => toHeldNotice(notice, reader, now)),
    ...accounts.map((notice) => toAccountNotice(notice, reader)),
    ...(app ? toAppNotices(app, t) : []),
  ];
  return all
    .filter(({ id, canDismiss }) => !(canDismiss && putAway.includes(id)))
    .toSorted((a, b) => Number(b.tone === "hold") - Number(a.tone === "hold"));
}
