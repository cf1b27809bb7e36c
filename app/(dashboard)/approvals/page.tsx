import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { PageHeader } from "@/components/ui/page-header";
import { requireMay } from "@/lib/auth/require-may";
import { listWaiting } from "@/lib/posts/list-waiting";
import { may } from "@/lib/workspaces/permissions";
import { Inbox } from "./_components/inbox";

export const generateMetadata = titled("approvals", "inbox.title");

export default async function ApprovalsPage() {
  const member = await requireMay("view posts");
  const [t, waiting] = await Promise.all([getTranslations("approvals.inbox"), listWaiting(member)]);
  return (
    <>
      <PageHeader title={t("title")} />
      <Inbox initial={waiting} timeZone={member.timeZone} canCompose={may(member.role, "compose posts")} />
    </>
  );
}
