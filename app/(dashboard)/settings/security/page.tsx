import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { PageHeader } from "@/components/ui/page-header";
import { requireSession } from "@/lib/auth/current-session";
import { listSessions } from "@/lib/auth/own-sessions";
import { requireMember } from "@/lib/auth/require-member";
import { getSecurity } from "@/lib/auth/security";
import { may } from "@/lib/workspaces/permissions";
import { getTwoFactorRule } from "@/lib/workspaces/two-factor-rule";
import { Section } from "../_components/section";
import { AddressPart } from "./_components/address-part";
import { NoPassword } from "./_components/no-password";
import { PasswordForm } from "./_components/password-form";
import { RuleSwitch } from "./_components/rule-switch";
import { SessionList } from "./_components/session-list";
import { TwoFactorPart } from "./_components/two-factor-part";

export const generateMetadata = titled("security");

/** What concerns the person in every workspace; the last part only what this workspace asks of its people. */
export default async function SecurityPage() {
  const [t, member, session] = await Promise.all([
    getTranslations("security"),
    requireMember(),
    requireSession(),
  ]);
  const canSetRule = may(member.role, "change workspace");
  const [security, sessions, rule] = await Promise.all([
    getSecurity(member.userId),
    listSessions(session),
    canSetRule ? getTwoFactorRule(member) : null,
  ]);
  const { email, hasPassword } = security;
  return (
    <>
      <PageHeader title={t("title")} back={{ href: "/settings", label: t("toSettings") }} />
      <div className="mx-auto grid w-full max-w-3xl divide-y divide-line px-4 md:px-5">
        <Section id="address" title={t("address.title")} note={t("address.note")}>
          <AddressPart security={security} />
        </Section>
        <Section id="password" title={t("password.title")} note={t("password.note")}>
          {hasPassword ? <PasswordForm email={email} /> : <NoPassword email={email} />}
        </Section>
        <Section id="two-factor" title={t("twoFactor.title")} note={t("twoFactor.note")}>
          <TwoFactorPart security={security} timeZone={member.timeZone} />
        </Section>
        <Section id="sessions" title={t("sessions.title")} note={t("sessions.note")}>
          <SessionList sessions={sessions} timeZone={member.timeZone} />
        </Section>
        {rule && (
          <Section title={t("rule.title", { workspace: member.workspaceName })} note={t("rule.note")}>
            <RuleSwitch rule={rule} canTurnOn={security.twoFactorSince !== null} />
          </Section>
        )}
      </div>
    </>
  );
}
