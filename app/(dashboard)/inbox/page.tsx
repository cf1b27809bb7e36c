import { Settings } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { currentLocale } from "@/lib/auth/current-locale";
import { requireMember } from "@/lib/auth/require-member";
import { InboxFilter } from "@/lib/notifications/input";
import { listInbox } from "@/lib/notifications/list-inbox";
import { listWorkspaces } from "@/lib/workspaces/queries";
import { InboxView } from "./_components/inbox-view";

export const generateMetadata = titled("notices", "inbox.title");

interface InboxPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function InboxPage({ searchParams }: InboxPageProps) {
  const member = await requireMember();
  const { before, ...query } = InboxFilter.parse(await searchParams);
  const [t, first, workspaces] = await Promise.all([
    getTranslations("notices.inbox"),
    listInbox(member, query, await currentLocale()),
    listWorkspaces(member.userId),
  ]);
  return (
    <>
      <PageHeader title={t("title")}>
        <Button asChild size="sm">
          <Link href="/settings/notifications">
            <Settings aria-hidden />
            {t("settings")}
          </Link>
        </Button>
      </PageHeader>
      <InboxView
        query={query}
        first={first}
        workspaces={workspaces}
        workspaceId={member.workspaceId}
        timeZone={member.timeZone}
      />
    </>
  );
}
