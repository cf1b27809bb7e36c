import type { Metadata } from "next";
import { Suspense } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { getAccountDetail } from "@/lib/accounts/account-detail";
import { findCapacity } from "@/lib/accounts/capacity";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import type { AccountDetail } from "@/lib/accounts/types";
import { orNotFound } from "@/lib/auth/or-not-found";
import { requireMember } from "@/lib/auth/require-member";
import { may } from "@/lib/workspaces/permissions";
import { AccountActions } from "../_components/account-actions";
import { SectionSkeleton } from "../_components/account-skeletons";
import { AccountStatusBadge } from "../_components/account-status-badge";
import { AccountHead } from "./_components/account-head";
import { Capacity } from "./_components/capacity";
import { Endpoints } from "./_components/endpoints";
import { Health } from "./_components/health";
import { Permissions } from "./_components/permissions";
import { Section } from "./_components/section";
import { VideoSourceField } from "./_components/video-source-field";
import { Visibility } from "./_components/visibility";

export const metadata: Metadata = { title: "Account" };

interface AccountPageProps {
  params: Promise<{ id: string }>;
}

export default async function AccountPage({ params }: AccountPageProps) {
  const member = await requireMember();
  const { id } = await params;
  const account = await orNotFound(getAccountDetail(member, id));
  const canConnect = may(member.role, "connect accounts");
  return (
    <>
      <PageHeader
        title={account.displayName}
        back={{ href: "/accounts", label: "All accounts" }}
        badge={<AccountStatusBadge account={account} />}
      >
        <AccountActions
          account={account}
          canConnect={canConnect}
          canDisconnect={may(member.role, "disconnect accounts")}
        />
      </PageHeader>
      <div className="mx-auto grid w-full max-w-3xl divide-y divide-line px-4 md:px-5">
        <AccountHead account={account} />
        {account.status !== "disconnected" && (
          <Facts account={account} timeZone={member.timeZone} canConnect={canConnect} />
        )}
      </div>
    </>
  );
}

interface FactsProps {
  account: AccountDetail;
  timeZone: string;
  canConnect: boolean;
}

function Facts({ account, timeZone, canConnect }: FactsProps) {
  return (
    <>
      <Section
        title="Capacity"
        note="Of the last 24 hours. TikTok counts all apps together; this is what went through Cuepost."
      >
        <Suspense fallback={<SectionSkeleton label="Counting the posts" />}>
          <CapacityOf accountId={account.id} timeZone={timeZone} />
        </Suspense>
      </Section>
      <Section title="Connection" note="Cuepost renews it by itself, used or not.">
        <Health account={account} timeZone={timeZone} />
      </Section>
      <Section title="Permissions" note="What its owner allowed on TikTok's page.">
        <Permissions scopes={account.scopes} canGrant={canConnect && account.status === "connected"} />
      </Section>
      <Section title="Visibility" note="As TikTok showed it when Cuepost last asked.">
        <Suspense fallback={<SectionSkeleton label="Reading what TikTok allows" />}>
          <VisibilityOf account={account} />
        </Suspense>
      </Section>
      <Section title="Videos" note="How they reach TikTok. Photos are always fetched by TikTok.">
        <VideoSourceField
          accountId={account.id}
          videoSource={account.videoSource}
          deploymentVideoSource={account.deploymentVideoSource}
          canChange={canConnect}
        />
      </Section>
      <Section title="Calls" note="To TikTok, in the last minute. Cuepost waits before TikTok has to refuse.">
        <Endpoints endpoints={account.endpoints} timeZone={timeZone} />
      </Section>
    </>
  );
}

async function CapacityOf({ accountId, timeZone }: { accountId: string; timeZone: string }) {
  return <Capacity capacity={await findCapacity(accountId)} timeZone={timeZone} />;
}

async function VisibilityOf({ account }: { account: AccountDetail }) {
  const { audit } = await getTikTokAppState();
  return <Visibility isPrivate={account.isPrivate} isUnaudited={audit === "unaudited"} />;
}
