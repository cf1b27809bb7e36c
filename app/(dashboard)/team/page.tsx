import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { PageHeader } from "@/components/ui/page-header";
import { listGivenAccounts } from "@/lib/accounts/list-given-accounts";
import { listPostAccounts } from "@/lib/accounts/queries";
import { requireMay } from "@/lib/auth/require-may";
import { may } from "@/lib/workspaces/permissions";
import { listInvitations, listMembers } from "@/lib/workspaces/queries";
import { InvitationRow } from "./_components/invitation-row";
import { InviteDialog } from "./_components/invite-dialog";
import { MemberRow } from "./_components/member-row";

export const generateMetadata = titled("team");

export default async function TeamPage() {
  const member = await requireMay("view workspace");
  const canInvite = may(member.role, "invite people");
  const canManage = may(member.role, "manage people");
  const [t, people, invitations, given, accounts] = await Promise.all([
    getTranslations("team"),
    listMembers(member),
    canInvite ? listInvitations(member) : [],
    canManage ? listGivenAccounts(member) : null,
    canManage ? listPostAccounts(member) : [],
  ]);
  return (
    <>
      <PageHeader title={t("title")}>
        {canInvite && (
          <InviteDialog workspaceName={member.workspaceName} yourRole={member.role} accounts={accounts} />
        )}
      </PageHeader>
      <div className="mx-auto grid w-full max-w-3xl grid-cols-[minmax(0,1fr)] gap-8 px-4 py-6 md:px-5">
        <section aria-labelledby="people">
          <h2 id="people" className="mb-2 text-sm font-medium text-ink3">
            {t("people", { count: people.length, workspace: member.workspaceName })}
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {people.map((person) => (
              <MemberRow
                key={person.userId}
                person={person}
                isYou={person.userId === member.userId}
                yourRole={member.role}
                accounts={accounts}
                given={given?.[person.userId]}
                workspaceName={member.workspaceName}
                timeZone={member.timeZone}
              />
            ))}
          </ul>
        </section>
        {invitations.length > 0 && (
          <section aria-labelledby="invitations">
            <h2 id="invitations" className="mb-2 text-sm font-medium text-ink3">
              {t("invitations")}
            </h2>
            <ul className="divide-y divide-line border-y border-line">
              {invitations.map((invitation) => (
                <InvitationRow
                  key={invitation.id}
                  invitation={invitation}
                  yourRole={member.role}
                  timeZone={member.timeZone}
                />
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
