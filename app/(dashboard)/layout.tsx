import type { ReactNode } from "react";
import { UploadProvider } from "@/components/media/upload/upload-provider";
import { BottomBar } from "@/components/shell/bottom-bar";
import { Providers } from "@/components/shell/providers";
import { Sidebar } from "@/components/shell/sidebar";
import { listAccounts } from "@/lib/accounts/queries";
import { requireMember } from "@/lib/auth/require-member";
import { may } from "@/lib/workspaces/permissions";
import { listWorkspaces } from "@/lib/workspaces/queries";
import { switchWorkspaceAction } from "./actions";

/** Draws the frame. It guards nothing: each page inside asks for its member itself. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const member = await requireMember();
  const [workspaces, accounts] = await Promise.all([listWorkspaces(member.userId), listAccounts(member)]);
  return (
    <Providers>
      <UploadProvider key={member.workspaceId} userId={member.userId} workspaceId={member.workspaceId}>
        <div className="min-h-dvh md:grid md:grid-cols-[228px_minmax(0,1fr)]">
          <Sidebar
            member={member}
            workspaces={workspaces}
            accounts={accounts}
            onSwitch={switchWorkspaceAction}
          />
          <main id="main" className="flex min-w-0 flex-col pb-24 md:pb-0">
            {children}
          </main>
        </div>
        <BottomBar
          userName={member.userName}
          workspaceName={member.workspaceName}
          canCompose={may(member.role, "compose posts")}
        />
      </UploadProvider>
    </Providers>
  );
}
