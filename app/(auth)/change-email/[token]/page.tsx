import { getTranslations } from "next-intl/server";
import { secretLink } from "@/app/_i18n/titled";
import { DeadLink } from "@/app/(auth)/_components/dead-link";
import { FollowLink } from "@/app/(auth)/_components/follow-link";
import { Title } from "@/app/(auth)/_components/title";
import { requireSession } from "@/lib/auth/current-session";
import { findPersonLink } from "@/lib/auth/person-links";
import { changeEmailAction } from "./actions";

export const generateMetadata = secretLink("change.pageTitle");

export default async function ChangeEmailPage({ params }: PageProps<"/change-email/[token]">) {
  const { token } = await params;
  const { userId } = await requireSession();
  const [t, link] = await Promise.all([getTranslations("auth"), findPersonLink("change-email", token)]);
  if (!link) return <DeadLink leadsTo="settings" />;
  // To anybody else the addresses are none of their business.
  if (link.userId !== userId) return <p className="text-ink2 text-pretty">{t("wrongPerson")}</p>;
  return (
    <>
      <Title>{t("change.title", { email: link.email })}</Title>
      <p className="mb-6 text-ink2 text-pretty wrap-anywhere">
        {t("change.explanation", { before: link.currentEmail })}
      </p>
      <FollowLink
        token={token}
        action={changeEmailAction}
        verb={t("change.verb")}
        done={t("change.done", { email: link.email })}
      />
    </>
  );
}
