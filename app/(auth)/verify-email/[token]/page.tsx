import { getTranslations } from "next-intl/server";
import { secretLink } from "@/app/_i18n/titled";
import { DeadLink } from "@/app/(auth)/_components/dead-link";
import { FollowLink } from "@/app/(auth)/_components/follow-link";
import { Title } from "@/app/(auth)/_components/title";
import { requireSession } from "@/lib/auth/current-session";
import { findPersonLink } from "@/lib/auth/person-links";
import { verifyEmailAction } from "./actions";

export const generateMetadata = secretLink("verify.pageTitle");

export default async function VerifyEmailPage({ params }: PageProps<"/verify-email/[token]">) {
  const { token } = await params;
  const { userId } = await requireSession();
  const [t, link] = await Promise.all([getTranslations("auth"), findPersonLink("verify-email", token)]);
  if (!link || link.email !== link.currentEmail) return <DeadLink leadsTo="settings" />;
  const isTheirs = link.userId === userId;
  return (
    <>
      <Title>{t("verify.title")}</Title>
      <p className="mb-6 text-ink2 text-pretty wrap-anywhere">
        {isTheirs ? t("verify.explanation", { email: link.email }) : t("wrongPerson")}
      </p>
      {isTheirs && (
        <FollowLink
          token={token}
          action={verifyEmailAction}
          verb={t("verify.verb")}
          done={t("verify.done")}
        />
      )}
    </>
  );
}
