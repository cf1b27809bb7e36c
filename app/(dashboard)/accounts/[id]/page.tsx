import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { titled } from "@/app/_i18n/titled";
import { TestMark } from "@/components/posts/test-mark";
import { PageHeader } from "@/components/ui/page-header";
import { getAccountDetail } from "@/lib/accounts/account-detail";
import { findCapacity } from "@/lib/accounts/capacity";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import type { AccountDetail } from "@/lib/accounts/types";
import { orNotFound } from "@/lib/auth/or-not-found";
import { requireMay } from "@/lib/auth/require-may";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { AccountActions } from "../_components/account-actions";
import { SectionSkeleton } from "../_components/account-skeletons";
import { AccountStatusBadge } from "../_components/account-status-badge";
import { AccountHead } from "./_components/account-head";
import { ApprovalOf } from "./_components/approval/approval-of";
import { Capacity } from "./_components/capacity";
import { Endpoints } from "./_components/endpoints";
import { Health } from "./_components/health";
import { Permissions } from "./_components/permissions";
import { ProfilesOf } from "./_components/profiles/profiles-of";
import { QueueOf } from "./_components/queue/queue-of";
import { Section } from "./_components/section";
import { VideoSourceField } from "./_components/video-source-field";
import { Visibility } from "./_components/visibility";

export const generateMetadata = titled("accounts", "one");

interface AccountPageProps {
  params: Promise<{ id: string }>;
}

export default async function AccountPage({ params }: AccountPageProps) {
  const member = await requireMay("view workspace");
  const { id } = await params;
  const t = await getTranslations("accounts");
  const account = await orNotFound(getAccountDetail(member, id));
  const canConnect = may(member.role, "connect accounts");
  return (
    <>
      <PageHeader
        title={account.displayName}
        back={{ href: "/accounts", label: t("all") }}
        badge={
          <>
            <TestMark account={account} />
            <AccountStatusBadge account={account} />
          </>
        }
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
          <>
            <QueueSection member={member} accountId={account.id} />
            <ApprovalSection member={member} accountId={account.id} />
            <ProfilesSection member={member} account={account} />
            <Facts account={account} timeZone={member.timeZone} canConnect={canConnect} />
          </>
        )}
      </div>
    </>
  );
}

function QueueSection({ member, accountId }: { member: Member; accountId: string }) {
  const t = useTranslations("queue.section");
  return (
    <Section title={t("title")} note={t("note")}>
      <Suspense fallback={<SectionSkeleton label={t("loading")} />}>
        <QueueOf member={member} accountId={accountId} />
      </Suspense>
    </Section>
  );
}

function ApprovalSection({ member, accountId }: { member: Member; accountId: string }) {
  const t = useTranslations("approvals.section");
  return (
    <Section title={t("title")} note={t("note")}>
      <Suspense fallback={<SectionSkeleton label={t("loading")} />}>
        <ApprovalOf member={member} accountId={accountId} />
      </Suspense>
    </Section>
  );
}

function ProfilesSection({ member, account }: { member: Member; account: AccountDetail }) {
  const t = useTranslations("profiles.section");
  return (
    <Section title={t("title")} note={t("note")}>
      <Suspense fallback={<SectionSkeleton label={t("loading")} />}>
        <ProfilesOf member={member} account={account} />
      </Suspense>
    </Section>
  );
}

interface FactsProps {
  account: AccountDetail;
  timeZone: string;
  canConnect: boolean;
}

function Facts({ account, timeZone, canConnect }: FactsProps) {
  const t = useTranslations("accounts.sections");
  return (
    <>
      <Section title={t("capacity.title")} note={t("capacity.note")}>
        <Suspense fallback={<SectionSkeleton label={t("capacity.loading")} />}>
          <CapacityOf accountId={account.id} timeZone={timeZone} />
        </Suspense>
      </Section>
      <Section title={t("connection.title")} note={t("connection.note")}>
        <Health account={account} timeZone={timeZone} />
      </Section>
      <Section title={t("permissions.title")} note={t("permissions.note")}>
        <Permissions
          scopes={account.scopes}
          canGrant={canConnect && account.status === "connected"}
          isTest={account.isTest}
        />
      </Section>
      <Section title={t("visibility.title")} note={t("visibility.note")}>
        <Suspense fallback={<SectionSkeleton label={t("visibility.loading")} />}>
          <VisibilityOf account={account} />
        </Suspense>
      </Section>
      <Section title={t("videos.title")} note={t("videos.note")}>
        <VideoSourceField
          accountId={account.id}
          videoSource={account.videoSource}
          deploymentVideoSource={account.deploymentVideoSource}
          canChange={canConnect}
        />
      </Section>
      <Section title={t("calls.title")} note={t("calls.note")}>
        <Endpoints endpoints={account.endpoints} timeZone={timeZone} />
      </Section>
    </>
  );
}

async function CapacityOf({ accountId, timeZone }: { accountId: string; timeZone: string }) {
  return <Capacity capacity={await findCapacity(accountId)} timeZone={timeZone} />;
}

async function VisibilityOf({ account }: { account: AccountDetail }) {
  const { audit } = await getTikTokAppState(account);
  return <Visibility isPrivate={account.isPrivate} isUnaudited={audit === "unaudited"} />;
}
