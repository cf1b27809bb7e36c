import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { UploadProvider } from "@/components/media/upload/upload-provider";
import { BottomBar } from "@/components/shell/bottom-bar";
import { CommandsProvider } from "@/components/shell/commands";
import { DeletionBanner } from "@/components/shell/deletion-banner";
import { GuidePanel } from "@/components/shell/guide/guide-panel";
import { Notices } from "@/components/shell/notices";
import { OfflineNotice } from "@/components/shell/offline-notice";
import { Providers } from "@/components/shell/providers";
import { Sidebar } from "@/components/shell/sidebar";
import { UnverifiedNotice } from "@/components/shell/unverified-notice";
import { WorkspaceSwitcher } from "@/components/shell/workspace-switcher";
import { WorkspaceWatch } from "@/components/shell/workspace-watch";
import { listAccounts } from "@/lib/accounts/queries";
import { currentLocale } from "@/lib/auth/current-locale";
import { requireMember } from "@/lib/auth/require-member";
import { findUnverifiedEmail } from "@/lib/auth/security";
import { findDeletion } from "@/lib/custody/deletion";
import { getEnv, isSandbox } from "@/lib/env";
import { countUnread } from "@/lib/notifications/count-unread";
import { noteLocale } from "@/lib/notifications/settings";
import { findFirstSteps } from "@/lib/posts/first-steps";
import { countWaiting } from "@/lib/posts/list-waiting";
import { may } from "@/lib/workspaces/permissions";
import { listWorkspaces } from "@/lib/workspaces/queries";
import { ConnectButton } from "./accounts/_components/connect-button";
import {
  createWorkspaceAction,
  hideGuideAction,
  switchWorkspaceAction,
  withdrawDeletionAction,
} from "./actions";
import { listNotices } from "./list-notices";
import { askVerificationAction } from "./settings/security/actions";

/** Draws the frame. It guards nothing: each page inside asks for its member itself. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const member = await requireMember();
  const isTeam = may(member.role, "view workspace");
  const [t, workspaces, deletion, unread, accounts, notices, firstSteps, waiting, unverified] =
    await Promise.all([
      getTranslations("shell"),
      listWorkspaces(member.userId),
      findDeletion(member),
      countUnread(member),
      isTeam ? listAccounts(member) : [],
      isTeam ? listNotices(member) : [],
      isTeam ? findFirstSteps(member) : null,
      countWaiting(member),
      findUnverifiedEmail(member.userId),
      noteLocale(member, await currentLocale()),
    ]);
  const { workspaceId, timeZone, role, userId, userName, workspaceName } = member;
  const canCompose = may(role, "compose posts");
  const canConnect = may(role, "connect accounts");
  const guide = {
    isSandbox: isSandbox(getEnv()),
    connect: canConnect && <ConnectButton size="sm">{t("accounts.connect")}</ConnectButton>,
  };
  return (
    <Providers key={workspaceId} workspaceId={workspaceId}>
      <UploadProvider userId={userId} workspaceId={workspaceId}>
        <CommandsProvider
          {...{ workspaceId, workspaces, timeZone, role, canCompose, canConnect, firstSteps, waiting }}
          onSwitch={switchWorkspaceAction}
          onCreate={createWorkspaceAction}
          onHideGuide={hideGuideAction}
        >
          <a
            href="#main"
            className="fixed start-3 top-3 z-50 -translate-y-20 rounded-control bg-ink px-3.5 py-2 text-on-ink focus:translate-y-0"
          >
            {t("nav.skip")}
          </a>
          <WorkspaceWatch />
          <div className="min-h-dvh md:grid md:grid-cols-[228px_minmax(0,1fr)]">
            <Sidebar member={member} accounts={accounts} unread={unread} guide={<GuidePanel {...guide} />} />
            <main id="main" tabIndex={-1} className="flex min-w-0 flex-col pb-24 outline-none md:pb-0">
              <OfflineNotice />
              {unverified && <UnverifiedNotice email={unverified} onSendAgain={askVerificationAction} />}
              {workspaces.length > 1 && (
                <WorkspaceSwitcher className="h-12 shrink-0 border-b border-line px-4 md:hidden" />
              )}
              {deletion && (
                <DeletionBanner
                  deletion={deletion}
                  timeZone={timeZone}
                  canKeep={may(role, "end workspace")}
                  onKeep={withdrawDeletionAction}
                />
              )}
              <Notices
                notices={notices}
                reconnect={
                  canConnect && (
                    <ConnectButton size="sm" variant="outline">
                      {t("accounts.reconnect")}
                    </ConnectButton>
                  )
                }
              />
              <GuidePanel {...guide} className="mx-4 mt-4 md:hidden" />
              {children}
            </main>
          </div>
          <BottomBar
            userName={userName}
            workspaceName={workspaceName}
            canCompose={canCompose}
            unread={unread}
          />
        </CommandsProvider>
      </UploadProvider>
    </Providers>
  );
}
