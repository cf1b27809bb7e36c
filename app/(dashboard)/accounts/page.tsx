import { AtSign } from "lucide-react";
import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listAccounts } from "@/lib/accounts/queries";
import { requireMember } from "@/lib/auth/require-member";
import { may } from "@/lib/workspaces/permissions";
import { AccountCard } from "./_components/account-card";
import { ConnectButton } from "./_components/connect-button";
import { ConnectNotice } from "./_components/connect-notice";

export const metadata: Metadata = { title: "Accounts" };

export default async function AccountsPage({ searchParams }: PageProps<"/accounts">) {
  const member = await requireMember();
  const accounts = await listAccounts(member);
  const canConnect = may(member.role, "connect accounts");
  const connect = canConnect && <ConnectButton>Connect an account</ConnectButton>;
  return (
    <>
      <PageHeader title="Accounts">{accounts.length > 0 && connect}</PageHeader>
      <div className="mx-auto w-full max-w-3xl px-4 py-5 md:px-5">
        <ConnectNotice query={await searchParams} accounts={accounts} />
        {accounts.length === 0 ? (
          <EmptyState icon={<AtSign />} title="No TikTok account yet" action={connect}>
            {canConnect
              ? "Connect one to schedule videos for it. TikTok asks what Cuepost may do, and you can take it back at any time."
              : "An owner or an editor of this workspace can connect one."}
          </EmptyState>
        ) : (
          <ul className="flex flex-col gap-3">
            {accounts.map((account) => (
              <li key={account.id}>
                <AccountCard
                  account={account}
                  timeZone={member.timeZone}
                  canConnect={canConnect}
                  canDisconnect={may(member.role, "disconnect accounts")}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
