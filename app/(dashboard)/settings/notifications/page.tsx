import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { PageHeader } from "@/components/ui/page-header";
import { getProfile } from "@/lib/auth/profile";
import { requireMember } from "@/lib/auth/require-member";
import { getEnv } from "@/lib/env";
import { getNotificationSettings } from "@/lib/notifications/settings";
import { MailState } from "./_components/mail-state";
import { NotificationsForm } from "./_components/notifications-form";

export const generateMetadata = titled("notices", "settings.title");

export default async function NotificationsPage() {
  const member = await requireMember();
  const [t, settings, { email }] = await Promise.all([
    getTranslations("notices.settings"),
    getNotificationSettings(member),
    getProfile(member.userId),
  ]);
  const { SMTP_URL, MAILBOX } = getEnv();
  return (
    <>
      <PageHeader title={t("title")} back={{ href: "/settings", label: t("back") }} />
      <div className="mx-auto w-full max-w-3xl px-4 md:px-5">
        <MailState state={SMTP_URL ? "sent" : MAILBOX === "1" ? "mailbox" : "none"} address={email} />
        <NotificationsForm
          settings={settings}
          zones={["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")]}
        />
      </div>
    </>
  );
}
