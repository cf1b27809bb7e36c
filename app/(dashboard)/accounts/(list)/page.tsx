import { AtSign, FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { titled } from "@/app/_i18n/titled";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listCapacities } from "@/lib/accounts/capacity";
import { listAccounts } from "@/lib/accounts/queries";
import type { AccountView } from "@/lib/accounts/types";
import { requireMay } from "@/lib/auth/require-may";
import { getEnv, hasSandbox } from "@/lib/env";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { AccountCard } from "../_components/account-card";
import { AccountCardSkeletons } from "../_components/account-skeletons";
import { ConnectButton } from "../_components/connect-button";
import { ConnectNotice } from "../_components/connect-notice";

export const generateMetadata = titled("accounts");

interface AccountsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AccountsPage({ searchParams }: AccountsPageProps) {
  const member = await requireMay("view workspace");
  const [t, accounts] = await Promise.all([getTranslations("accounts"), listAccounts(member)]);
  const canConnect = may(member.role, "connect accounts");
  const connect = canConnect && <ConnectButtons isFirst={accounts.length === 0} />;
  return (
    <>
      <PageHeader title={t("title")}>{accounts.length > 0 && connect}</PageHeader>
      <div className="mx-auto w-full max-w-3xl px-4 py-5 md:px-5">
        <ConnectNotice query={await searchParams} accounts={accounts} />
        {accounts.length === 0 ? (
          <EmptyState icon={<AtSign />} title={t("empty.title")} action={connect}>
            {t(canConnect ? "empty.connect" : "empty.ask")}
          </EmptyState>
        ) : (
          <Suspense fallback={<AccountCardSkeletons />}>
            <AccountCards member={member} accounts={accounts} />
          </Suspense>
        )}
      </div>
    </>
  );
}

function ConnectButtons({ isFirst }: { isFirst: boolean }) {
  const t = useTranslations("accounts.connect");
  return (
    <div className={cn("flex flex-wrap gap-2", isFirst && "justify-center")}>
      <ConnectButton>{t("verb")}</ConnectButton>
      {hasSandbox(getEnv()) && (
        <ConnectButton isTest variant="outline">
          <FlaskConical aria-hidden />
          {t("testVerb")}
        </ConnectButton>
      )}
    </div>
  );
}

async function AccountCards({ member, accounts }: { member: Member; accounts: AccountView[] }) {
  const capacities = await listCapacities(member);
  return (
    <ul className="flex flex-col gap-3">
      {accounts.map((account) => (
        <li key={account.id}>
          <AccountCard
            account={account}
            capacity={capacities[account.id]}
            canConnect={may(member.role, "connect accounts")}
            canDisconnect={may(member.role, "disconnect accounts")}
          />
        </li>
      ))}
    </ul>
  );
}
